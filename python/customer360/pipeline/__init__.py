"""Runs the dbt project from end to end: build, resolve, publish, and the summary at the end."""
