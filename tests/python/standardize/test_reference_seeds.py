"""The seeds that scripts write are what the scripts write, and what stands behind them reads patterns rightly."""

import random
import re
import subprocess
import sys

import phonenumbers
import pytest
from render import PROJECT

SCRIPTS = PROJECT / "scripts"
SEEDS = PROJECT / "seeds" / "reference"
WRITTEN_BY = {"phone_plans": "phone_plans", "phone_ranges": "phone_plans", "iban_formats": "iban_formats"}


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    folder = tmp_path_factory.mktemp("seeds")
    for script in set(WRITTEN_BY.values()):
        subprocess.run([sys.executable, str(SCRIPTS / f"{script}.py"), str(folder)], check=True)
    return folder


@pytest.mark.parametrize("seed", WRITTEN_BY)
def test_the_script_writes_the_seed_again(seed, written):
    assert (written / f"{seed}.csv").read_bytes() == (SEEDS / f"{seed}.csv").read_bytes()


@pytest.fixture(scope="module")
def patterns():
    sys.path.insert(0, str(SCRIPTS))
    import digit_patterns

    yield digit_patterns
    sys.path.remove(str(SCRIPTS))


@pytest.mark.parametrize("text", ["[6-9]\\d{8}", "1(?:2|3[4-6]?)\\d{2,3}", "(?:0|[13]5?)7|\\d{2}", "9", "[\\d]{1,2}8?"])
def test_a_pattern_is_read_as_regular_expressions_read_it(text, patterns):
    pattern = patterns.parse(text)
    numbers = [str(number) for number in range(2000)] + [
        str(random.Random(text).randint(10**7, 10**9)) for _ in range(500)
    ]
    for number in numbers:
        rest = pattern
        for digit in number:
            rest = patterns.after(rest, digit)
        assert (0 in patterns.lengths(rest)) == bool(re.fullmatch(text, number)), number


@pytest.mark.parametrize("text", ["[6-9", "(1", "a", "1+"])
def test_what_is_no_pattern_of_digits_is_refused(text, patterns):
    with pytest.raises(ValueError):  # noqa: PT011
        patterns.parse(text)


@pytest.mark.parametrize("country", ["ES", "US", "DE", "BR"])
def test_the_plans_patterns_have_the_lengths_that_the_library_says(country, patterns):
    plan = phonenumbers.PhoneMetadata.metadata_for_region(country)
    for kind in (plan.fixed_line, plan.mobile, plan.toll_free):
        assert sorted(patterns.lengths(patterns.parse(kind.national_number_pattern))) == sorted(kind.possible_length)
