"""The strongest way from one record to another inside a customer."""

from collections import defaultdict, deque
from collections.abc import Iterable

Link = tuple[str, str, float]


def strongest_path(links: Iterable[Link], start: str, end: str) -> list[Link]:
    """The links of the maximum spanning tree between two records, in order from `start`; empty where none leads there.

    `links` are pairs of records and their weight. No other way has a weakest link that is stronger (Hu 1961).
    """
    neighbours: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for one, other, weight in spanning_tree(links):
        neighbours[one].append((other, weight))
        neighbours[other].append((one, weight))
    came_from: dict[str, tuple[str, float]] = {}
    waiting = deque([start])
    while waiting and end not in came_from:
        here = waiting.popleft()
        for there, weight in neighbours[here]:
            if there != start and there not in came_from:
                came_from[there] = (here, weight)
                waiting.append(there)
    path: list[Link] = []
    while end in came_from:
        before, weight = came_from[end]
        path.append((before, end, weight))
        end = before
    return path[::-1]


def spanning_tree(links: Iterable[Link]) -> list[Link]:
    """The links that hold records together, by Kruskal (1956): the strongest first, none that closes a ring."""
    parent: dict[str, str] = {}

    def root(record: str) -> str:
        parent.setdefault(record, record)
        while parent[record] != record:
            parent[record] = parent[parent[record]]
            record = parent[record]
        return record

    tree = []
    for one, other, weight in sorted(links, key=lambda link: (-link[2], link[0], link[1])):
        if root(one) != root(other):
            parent[root(one)] = root(other)
            tree.append((one, other, weight))
    return tree
