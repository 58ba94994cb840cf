"""The steward's word: decisions written to the seeds, where they are reviewed like code."""
