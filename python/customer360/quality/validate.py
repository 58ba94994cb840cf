"""Runs suites with Great Expectations on a DuckDB file, read-only, with the work pushed down into SQL."""

import logging
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine
from sqlalchemy.pool import NullPool

from customer360.quality.dialect import register
from customer360.quality.suites import Suite

# the report names rules and counts; it must not carry people's data
RESULT_FORMAT = {"result_format": "SUMMARY", "partial_unexpected_count": 0}
SITE = "report"


@dataclass(frozen=True)
class Verdict:
    """One rule of one table and what came of it; `detail` says how far off it is."""

    table: str
    sentence: str
    met: bool
    detail: str


def validate(warehouse: Path, suites: Sequence[Suite], report: Path | None = None) -> list[Verdict]:
    """Hold every suite against the tables of `warehouse` and return every verdict; write Data Docs to `report`."""
    import great_expectations as gx
    from great_expectations.data_context.types.base import ProgressBarsConfig

    for logger in ("great_expectations", "great_expectations.data_context.types.base"):
        logging.getLogger(logger).setLevel(logging.ERROR)
    register()
    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = ProgressBarsConfig(globally=False, metric_calculations=False)
    address = f"duckdb+buffered:///{warehouse}?access_mode=read_only"
    # without a pool no connection outlives its query, so the file is free afterwards; one that is held meanwhile
    # keeps the database open, so that each query's own connection costs nothing
    source = context.data_sources.add_sql(
        "warehouse", connection_string=address, create_temp_table=False, kwargs={"poolclass": NullPool}
    )
    with create_engine(address, poolclass=NullPool).connect():
        definitions = [define(context, source, suite) for suite in suites]
        checkpoint = gx.Checkpoint(name="audit", validation_definitions=definitions, result_format=RESULT_FORMAT)
        if report is not None:
            add_report(context, report)
        results = context.checkpoints.add(checkpoint).run().run_results
        if report is not None:
            context.build_data_docs(site_names=[SITE])
    return [verdict for result in results.values() for verdict in verdicts(result)]


def define(context: Any, source: Any, suite: Suite) -> Any:
    """Register one suite and the table it is about."""
    import great_expectations as gx

    asset = source.add_table_asset(suite.name, table_name=suite.table, schema_name=suite.schema)
    batch = asset.add_batch_definition_whole_table("all rows")
    expectations = [rule.expectation for rule in suite.rules()]
    asked = context.suites.add(gx.ExpectationSuite(suite.name, expectations=expectations))
    return context.validation_definitions.add(gx.ValidationDefinition(name=suite.name, data=batch, suite=asked))


def add_report(context: Any, folder: Path) -> None:
    """Tell Great Expectations to write its HTML to `folder`, which is emptied first."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    context.add_data_docs_site(
        site_name=SITE,
        site_config={
            "class_name": "SiteBuilder",
            "show_how_to_buttons": False,
            "store_backend": {"class_name": "TupleFilesystemStoreBackend", "base_directory": str(folder)},
            "site_index_builder": {"class_name": "DefaultSiteIndexBuilder"},
        },
    )


def verdicts(result: Any) -> list[Verdict]:
    """What came of each expectation of one suite."""
    return [
        Verdict(
            table=result.suite_name,
            sentence=str(one.expectation_config.description),
            met=one.success,
            detail=detail(one),
        )
        for one in result.results
    ]


def detail(one: Any) -> str:
    """How many rows break an expectation, or why it could not be asked."""
    raised = [info for info in exceptions(one.exception_info) if info.get("raised_exception")]
    if raised:
        return str(raised[0]["exception_message"])
    if one.result.get("unexpected_count") is not None:
        return f"{one.result['unexpected_count']:,} of {one.result['element_count']:,} rows"
    return f"found {one.result.get('observed_value', 'nothing')}"


def exceptions(info: Any) -> list[dict[str, Any]]:
    """The exceptions of one expectation: Great Expectations gives one, or one for each metric that failed."""
    if not info:
        return []
    return [info] if "raised_exception" in info else [one for one in info.values() if isinstance(one, dict)]
