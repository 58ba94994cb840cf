import pytest
from dbt_runs import FIVE, Run, doors_of, run_dbt
from raw_tables import write_raw


@pytest.fixture(scope="session")
def staged(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """The five sources staged from Parquet, in a folder whose name needs care."""
    folder = tmp_path_factory.mktemp("staged")
    raw = folder / "O'Brien [raw]"
    write_raw(raw, FIVE)
    return run_dbt(folder, "build", "--select", "staging", "picklist_values", sources=doors_of(*FIVE), raw=raw)
