"""Who plays in the traps that need particular people: pairs of neighbours in the chunk, each in one trap at most."""

from dataclasses import dataclass

import numpy as np

from customer360.demo.text import Numbers
from customer360.demo.world import World

# groups per person
PAIR_TRAPS = {
    "twins": 1 / 400,
    "father_and_son": 1 / 400,
    "namesakes": 1 / 400,
    "family_email": 1 / 250,
    "recycled_phone": 1 / 500,
    "role_email": 1 / 800,
    "company_id_on_contact": 1 / 800,
}
SWITCHBOARD_GROUPS = 1 / 5000
SWITCHBOARD_SIZE = 40
STORE_PHONE_GROUPS = 1 / 2500
STORE_PHONE_SIZE = 12


@dataclass(frozen=True)
class Cast:
    """For each trap, an array of groups by members: rows of people in this chunk."""

    groups: dict[str, Numbers]

    def pairs(self, *traps: str) -> tuple[Numbers, Numbers]:
        """The first and the second of each pair of these traps."""
        found = np.concatenate([self.groups[trap] for trap in traps])
        return found[:, 0], found[:, 1]

    def members(self, trap: str) -> Numbers:
        """All who play in a trap."""
        return self.groups[trap].ravel()

    def group_of(self, trap: str, size: int) -> Numbers:
        """The group of each person of the chunk, or -1."""
        found = np.full(size, -1)
        groups = self.groups[trap]
        found[groups.ravel()] = np.repeat(np.arange(len(groups)), groups.shape[1])
        return found


def choose(world: World) -> Cast:
    """Deal the people of the chunk out to the traps; where there are too few people the last traps stay empty."""
    rng = world.rng("cast")
    pairs = rng.permutation(world.size // 2)
    groups: dict[str, Numbers] = {}
    dealt = 0
    for trap, per_person in PAIR_TRAPS.items():
        # a quarter of the people at most, so that a handful of people are not all traps
        count = min(world.quota(per_person), max(0, world.size // 8 - dealt))
        one = pairs[dealt : dealt + count] * 2
        groups[trap] = np.stack([one, one + 1], axis=1)
        dealt += count
    left = rng.permutation(np.concatenate([pairs[dealt:] * 2, pairs[dealt:] * 2 + 1]))
    for trap, per_person, size in (
        ("switchboard_phone", SWITCHBOARD_GROUPS, SWITCHBOARD_SIZE),
        ("store_phone", STORE_PHONE_GROUPS, STORE_PHONE_SIZE),
    ):
        count = min(world.quota(per_person), len(left) // (2 * size))
        groups[trap] = left[: count * size].reshape(count, size)
        left = left[count * size :]
    return Cast(groups)
