"""What every step of one chunk needs: the seed, where the chunk lies, the clock, and how many traps fall in it."""

from dataclasses import dataclass
from datetime import date
from zlib import crc32

import numpy as np

from customer360.demo.text import Days, Numbers

HISTORY_DAYS = 913  # two and a half years of purchases
HORIZON_DAYS = 365  # what is simulated beyond as_of, kept only in the truth


@dataclass(frozen=True)
class World:
    """One chunk of the demo: people `first` to `first + size`, out of `people`."""

    seed: int
    people: int
    first: int
    size: int
    as_of: date

    @property
    def today(self) -> np.datetime64:
        """The day after the last day of history."""
        return np.datetime64(self.as_of, "D")

    @property
    def history_start(self) -> np.datetime64:
        """The first day on which anybody bought."""
        return self.today - np.timedelta64(HISTORY_DAYS, "D")

    def rng(self, step: str) -> np.random.Generator:
        """A stream of its own for each step, so that a change in one step leaves the others as they were."""
        return np.random.Generator(np.random.PCG64([self.seed, self.first, crc32(step.encode())]))

    def quota(self, per_person: float, least: int = 1) -> int:
        """How many traps of a kind fall in this chunk: in proportion to its people, `least` in the first chunk."""
        before, after = int(self.first * per_person), int((self.first + self.size) * per_person)
        return max(after - before, least if self.first == 0 else 0)

    def whole(self, step: str) -> np.random.Generator:
        """A stream that is the same in every chunk."""
        return np.random.Generator(np.random.PCG64([self.seed, crc32(step.encode())]))


def seconds(days: Days) -> Days:
    """Days as timestamps of microseconds, the precision of the raw tables."""
    return days.astype("datetime64[us]")


def at_hours(days: Days, rng: np.random.Generator, opens: float = 8.0, closes: float = 22.0) -> Days:
    """A moment within opening hours of each day, to the second."""
    drawn: Numbers = ((opens + (closes - opens) * rng.random(len(days))) * 3600).astype(np.int64)
    moments: Days = days.astype("datetime64[D]").astype("datetime64[us]") + drawn.astype("timedelta64[s]")
    return moments


def later(days: Days, mean_days: float, rng: np.random.Generator, world: World) -> Days:
    """A day after each day, on average `mean_days` later, never on or after as_of."""
    moved = days.astype("datetime64[D]") + rng.exponential(mean_days, len(days)).astype("timedelta64[D]")
    found: Days = np.minimum(moved, world.today - np.timedelta64(1, "D"))
    return found
