"""Stands in for dbt's `adapter` when sqlfluff renders a model without dbt and without a warehouse."""


def dispatch(name, package=None):
    """The macro `name` of the engine, as an SQL function of that name."""

    def call(*arguments, **options):
        return f"{name}('')"

    return call
