"""Publishes audited marts: written aside, read back, then renamed into place."""

from customer360.publish.publish import Published, publish_marts

__all__ = ["Published", "publish_marts"]
