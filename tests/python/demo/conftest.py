import pytest

from customer360.demo import DemoSummary, generate


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> DemoSummary:
    """The demo at its default size."""
    return generate(tmp_path_factory.mktemp("demo") / "raw")
