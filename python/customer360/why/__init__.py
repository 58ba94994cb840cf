"""Why two records are one customer, or two."""

from customer360.why.command import why

__all__ = ["why"]
