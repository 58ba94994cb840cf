"""Finding anyone by anything, and the whole profile of who is found: from the published file alone."""

from customer360.search.command import find, show

__all__ = ["find", "show"]
