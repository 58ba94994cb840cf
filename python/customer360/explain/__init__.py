"""Where each golden value of a customer comes from, and what it would be without a source."""

from customer360.explain.command import explain

__all__ = ["explain"]
