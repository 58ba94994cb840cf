"""Holds the expectation suites against the warehouse and writes their report."""
