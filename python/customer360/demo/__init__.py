"""Raw demo data with known truth: the tables a loader would land, the people behind them, the traps planted."""

from customer360.demo.making import DEFAULT_AS_OF, DemoSummary, generate

__all__ = ["DEFAULT_AS_OF", "DemoSummary", "generate"]
