"""Learning match weights without labels."""
