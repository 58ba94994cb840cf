"""How well records were matched."""

from customer360.quality.rules import filled, key, never, no_rows, not_empty

SCHEMA = "marts"


def rules():
    """One row a metric; shares are shares, counts add up, and customers are not one heap."""
    return [
        *not_empty(),
        *key("metric"),
        *filled("meaning"),
        *never(
            "a share lies between 0 and 1",
            "metric in ('pair_precision', 'pair_recall', 'blocking_recall') and (value < 0 or value > 1)",
            "metric = 'pair_recall', value = 1.1",
        ),
        *never(
            "no more are found than there are",
            "out_of is not null and (value < 0 or value > out_of)",
            "metric = 'records', out_of = value - 1",
        ),
        *no_rows(
            "records are customers and their duplicates",
            """
            select 1 as broken
            from {batch}
            where metric in ('records', 'customers', 'duplicates_resolved')
            having sum(case when metric = 'records' then value else -value end) <> 0
            """,
            "update {table} set value = value + 1 where metric = 'records'",
        ),
        *no_rows(
            "as many customers as dim_customer has",
            """
            select value
            from {batch}
            where metric = 'customers' and value <> (select count(*) from marts.dim_customer)
            """,
            "update {table} set value = value + 1 where metric = 'customers'",
        ),
        *no_rows(
            "no customer holds a tenth of all records, once there are a thousand",
            """
            select largest.value
            from {batch} as largest
            inner join {batch} as records
                on largest.metric = 'largest_customer' and records.metric = 'records'
            where records.value >= 1000 and largest.value > records.value / 10
            """,
            "update {table} set value = case when metric = 'records' then 1000 else 900 end",
        ),
    ]
