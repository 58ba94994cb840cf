"""Lifetime-value models fitted by maximum likelihood; the work is done in customer360.value."""

from customer360.value.fit_table import fit_table


def model(dbt, session):
    dbt.config(materialized="table")
    return fit_table(dbt.ref("clv_history_counts").to_arrow_table(), dbt.ref("clv_spend_counts").to_arrow_table())
