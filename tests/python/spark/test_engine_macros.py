"""Each macro of macros/engine gives the same on both engines, whatever it is fed."""

import math

import duckdb
import pyarrow as pa
import pytest
from nasty import DATES, MOMENTS, TEXTS, TIMES
from render import PROJECT, Renderer

PATTERNS = [
    "[0-9]+",
    "^[a-z]+$",
    "(?:^| )([a-z]+) ?$",
    "\\b(mc|o) ",
    "^.*\\p{L}.*$",
    "[''’]+",
    "[^a-z0-9]*[^a-z0-9 ][^a-z0-9]*|  +",
    "[\\x{0}\\x{ad}\\x{200b}-\\x{200f}\\x{feff}]",
    "e(x)?",
    "(a)|(b)",
]
# macro and arguments; `text`, `moment`, `typed`, `day`, `other_day` and `share` are columns of the nasty table
EXPRESSIONS = [
    *[("regexp_has", "text", pattern) for pattern in PATTERNS],
    *[("regexp_group", "text", pattern, 0) for pattern in PATTERNS],
    *[("regexp_group", "text", pattern, 1) for pattern in ("(?:^| )([a-z]+) ?$", "e(x)?", "(a)|(b)", "^([a-z])")],
    *[("regexp_replace_all", "text", pattern, "_") for pattern in PATTERNS],
    ("regexp_replace_all", "text", "(a)|(b)", "\\2-\\1"),
    ("regexp_replace_all", "text", "^(.)(.*)$", "\\2\\1"),
    ("is_ascii", "text"),
    ("strip_marks", "lower(text)"),
    ("sorted_characters", "text"),
    ("sorted_words", "text"),
    ("split_rows", "text"),
    ("distinct_words", "text"),
    ("edit_distance", "text", "other_text"),
    ("timestamp_utc", "typed"),
    ("epoch_seconds", "moment"),
    ("days_before", "day", 26 * 7),
    ("days_between", "day", "other_day"),
    ("hypergeometric_series", "share + 0.7", "1.3 - share", "share + 2.1", "share"),
    # what stands on them
    ("fold_to_ascii", "text"),
    ("fold_text", "text"),
    ("searched_words", "text"),
    ("searched_code", "text"),
    ("clean_text", "text"),
    ("clean_email", "text"),
    ("phone_digits", "text"),
    ("date_numbers", "typed"),
    ("national_id_text", "text"),
    ("code_text", "text"),
    ("iban_is_valid", "text", "'nnnnnnnnnnnnnnnnnnnn'"),
    ("imei_is_valid", "text"),
    ("has_one_repeated_digit", "text"),
    ("national_id_kind", "text", "'GB'"),
    ("codice_fiscale_date", "concat('RSSMRA', right(text, 10))"),
    ("has_unit", "text"),
    ("address_floor", "text"),
    ("address_door", "text"),
    ("floor_name", "text"),
    ("door_name", "split_part(text, ' ', -1)", "text", "text"),
    ("house_number", "text"),
    # halves, as products and as quotients
    ("rounded", "round(share * 1000) / 1000 * 0.5e0", 3),
    ("rounded", "length(text) * 1e0 / 128 / 100", 6),
    ("rounded", "-length(text) / 3.2e3", 6),
]
# these are shown by a build: they read files, make tables, or choose what a model reads
SHOWN_BY_A_BUILD = {
    "create_raw_view", "java_pattern", "joined_values", "learnt_fits", "learnt_weights", "load_csv_rows", "raw_files",
    "raw_path", "replace_table", "row_fingerprint", "text_hash", "working_relation",
    "joins_as_planned", "joins_as_written",
}  # fmt: skip


def nasty_table():
    """Every text beside another text, and every time, date and share somewhere."""
    size = 150
    columns = {
        "row_id": list(range(size)),
        "text": [TEXTS[number % len(TEXTS)] for number in range(size)],
        "other_text": [TEXTS[(number * 7 + number // 30) % len(TEXTS)] for number in range(size)],
        "typed": [TIMES[number % len(TIMES)] for number in range(size)],
        "moment": [MOMENTS[number % len(MOMENTS)] for number in range(size)],
        "day": [DATES[number % len(DATES)] for number in range(size)],
        "other_day": [DATES[(number // 5) % len(DATES)] for number in range(size)],
        "share": [number / size * 0.99 for number in range(size)],
    }
    return pa.table(columns)


@pytest.fixture(scope="module")
def both(duck, spark, tmp_path_factory):
    """Gives what an expression of a macro says on each engine, row by row."""
    import pyarrow.parquet as pq

    file = tmp_path_factory.mktemp("nasty") / "nasty.parquet"
    pq.write_table(nasty_table(), file)
    duck.execute(f"create or replace view nasty as from read_parquet('{file}')")
    spark.read.parquet(str(file)).createOrReplaceTempView("nasty")
    renderers = {"duckdb": Renderer("duckdb"), "spark": Renderer("spark")}

    def run(macro, *arguments):
        queries = {
            engine: f"select {as_shown(macro, getattr(renderer, macro)(*arguments))} from nasty order by row_id"
            for engine, renderer in renderers.items()
        }
        ours = [row[0] for row in duck.execute(queries["duckdb"]).fetchall()]
        theirs = [row[0] for row in spark.sql(queries["spark"]).collect()]
        return ours, theirs

    return run


def as_shown(macro, expression):
    """Days and times as text: Python knows none before year 1."""
    return f"cast({expression} as string)" if macro in ("timestamp_utc", "days_before") else expression


def alike(ours, theirs):
    """Equal, or floats that are as good as equal."""
    if isinstance(ours, float) and isinstance(theirs, float):
        return math.isclose(ours, theirs, rel_tol=1e-9, abs_tol=1e-9)
    return ours == theirs


@pytest.mark.parametrize("expression", EXPRESSIONS, ids=lambda expression: " ".join(map(str, expression))[:60])
def test_an_engine_macro_gives_the_same_on_both_engines(both, expression):
    ours, theirs = both(*expression)
    rows = nasty_table().to_pylist()
    odd = [
        (rows[number], our, their)
        for number, (our, their) in enumerate(zip(ours, theirs, strict=True))
        if not alike(our, their)
    ]
    assert not odd, f"{len(odd)} rows, such as {str(odd[0])[:600]}"
    assert any(found is not None for found in ours)


def test_every_engine_macro_is_tried():
    macros = {file.stem for file in (PROJECT / "macros" / "engine").glob("*.sql")}
    assert macros == {expression[0] for expression in EXPRESSIONS} & macros | SHOWN_BY_A_BUILD


def test_joins_are_planned_as_usual_after_they_were_not():
    asked = "select current_setting('disabled_optimizers')"
    with duckdb.connect() as connection:
        usual = connection.execute(asked).fetchall()
        connection.execute(Renderer("duckdb").joins_as_written())
        assert connection.execute(asked).fetchall() == [("build_side_probe_side",)] != usual
        connection.execute(Renderer("duckdb").joins_as_planned())
        assert connection.execute(asked).fetchall() == usual
    assert not Renderer("spark").joins_as_written().strip()
    assert not Renderer("spark").joins_as_planned().strip()


def test_a_row_has_the_same_fingerprint_on_both_engines(duck, spark):
    rows = (
        "select cast(1 as bigint) as number_column, cast('O-Brien ñ 😀 \"q\"' as string) as text_column, "
        "cast(null as string) as empty_column, cast('12.30' as decimal(18, 2)) as money, true as flag, "
        "cast('2024-01-01 12:30:45' as timestamp) as moment, cast('2024-01-01' as date) as day"
    )
    query = "with fingerprinted as ({}) select {} from fingerprinted"
    ours = duck.execute(query.format(rows, Renderer("duckdb").row_fingerprint("fingerprinted"))).fetchall()
    theirs = spark.sql(query.format(rows, Renderer("spark").row_fingerprint("fingerprinted"))).collect()
    assert ours[0][0] == theirs[0][0]


def test_values_are_joined_in_their_order(duck, spark):
    query = (
        "select k, {} from (values (1, 2, 'b'), (1, 1, 'ñ'), (1, 10, 'a; c'), (2, 1, null), (2, 2, '')) "
        "as t (k, place, part) "
        "group by k order by k"
    )
    ours = duck.execute(query.format(Renderer("duckdb").joined_values("part", "place"))).fetchall()
    theirs = spark.sql(query.format(Renderer("spark").joined_values("part", "place"))).collect()
    assert ours == [tuple(row) for row in theirs] == [(1, "ñ; b; a; c"), (2, "")]
