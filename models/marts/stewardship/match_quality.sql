with match_figures as (

    select * from {{ ref('match_figures') }}

),

truth_figures as (

    select * from {{ ref('truth_figures') }}

),

trap_figures as (

    select * from {{ ref('trap_figures') }}

),

match_quality as (

    {{ metric_row('match_figures', 'records', 'Records that were matched.') }}
    union all
    {{ metric_row('match_figures', 'customers', 'Customers they belong to.') }}
    union all
    {{ metric_row('match_figures', 'duplicates_resolved', 'Records less customers.') }}
    union all
    {{ metric_row('match_figures', 'largest_customer', 'Records of the largest customer.') }}
    union all
    {{ metric_row('match_figures', 'single_record_customers', 'Customers of one record.') }}
    union all
    {{ metric_row(
        'match_figures', 'loosely_held_customers',
        'Customers with a record no single pair of which is likelier than not.'
    ) }}
    union all
    {{ metric_row('match_figures', 'compared_pairs', 'Pairs of records that were compared.') }}
    union all
    {{ metric_row('match_figures', 'review_pairs', 'Pairs between the thresholds, worth a look.') }}
    union all
    {{ metric_row(
        'match_figures', 'guarded_pairs',
        'Pairs kept apart because both have a valid national id and the two differ.'
    ) }}
    union all
    {{ metric_row('match_figures', 'skipped_blocks', 'Blocks whose pairs were not compared.') }}
    union all
    {{ metric_row(
        'truth_figures', 'pair_precision',
        'Share of the pairs in one customer that truly are one person; only where the truth is known.'
    ) }}
    union all
    {{ metric_row(
        'truth_figures', 'pair_recall',
        'Share of the true pairs that are in one customer; only where the truth is known.'
    ) }}
    union all
    {{ metric_row(
        'truth_figures', 'blocking_recall',
        'Share of the true pairs that were compared; only where the truth is known.'
    ) }}
    union all
    select
        metric,
        sprung_cases as value,
        planted_cases as out_of,
        meaning
    from trap_figures

)

select * from match_quality
