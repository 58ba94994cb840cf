"""How much memory a run may take."""

import pytest

from customer360.errors import UserError
from customer360.landing.memory import MEMORY_LIMIT, require_memory_limit


@pytest.mark.parametrize("limit", ["lots", "", "8", "0GB", "-5GB", "200%", "0%", "8 gigs", "1e3MB", "50% of it"])
def test_what_is_no_size_is_told_before_anything_runs(monkeypatch, limit):
    monkeypatch.setenv(MEMORY_LIMIT, limit)
    with pytest.raises(UserError, match=r"C360_MEMORY_LIMIT is .*no size of memory: write 8GB or 50%"):
        require_memory_limit()


@pytest.mark.parametrize("limit", ["8GB", "0.5GB", "1.5 GiB", "512MB", "50%", "100%", "2tb", None])
def test_sizes_and_shares_pass(monkeypatch, limit):
    monkeypatch.delenv(MEMORY_LIMIT, raising=False)
    if limit:
        monkeypatch.setenv(MEMORY_LIMIT, limit)
    require_memory_limit()
