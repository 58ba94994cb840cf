"""Publishes audited marts: written aside, read back, then renamed into place."""

from customer360.publish.publish import Published, is_published, publish_marts

__all__ = ["Published", "is_published", "publish_marts"]
