with match_figures as (

    select * from {{ ref('match_figures') }}

),

truth_figures as (

    select * from {{ ref('truth_figures') }}

),

identifier_sharing as (

    select * from {{ ref('identifier_sharing') }}

),

trap_figures as (

    select * from {{ ref('trap_figures') }}

),

quality_figures as (

    {{ metric_row('match_figures', 'records') }}
    union all
    {{ metric_row('match_figures', 'customers') }}
    union all
    {{ metric_row('match_figures', 'duplicates_resolved', 'records') }}
    union all
    {{ metric_row('match_figures', 'single_record_customers', 'customers') }}
    union all
    {{ metric_row('match_figures', 'largest_customer') }}
    union all
    {{ metric_row('match_figures', 'records_in_large_customers', 'records') }}
    union all
    {{ metric_row('match_figures', 'loosely_held_customers', 'several_record_customers') }}
    union all
    {{ metric_row('match_figures', 'weakly_linked_customers', 'several_record_customers') }}
    union all
    {{ metric_row('match_figures', 'bridged_customers', 'several_record_customers') }}
    union all
    {{ metric_row('match_figures', 'several_given_names', 'several_record_customers') }}
    union all
    {{ metric_row('match_figures', 'several_family_names', 'several_record_customers') }}
    union all
    {{ metric_row('match_figures', 'several_birth_dates', 'several_record_customers') }}
    union all
    {{ metric_row('match_figures', 'several_national_ids', 'several_record_customers') }}
    union all
    {{ metric_row('match_figures', 'unlinkable_records', 'records') }}
    union all
    {{ metric_row('match_figures', 'compared_pairs') }}
    union all
    {{ metric_row('match_figures', 'compared_pairs_per_record') }}
    union all
    {{ metric_row('match_figures', 'likely_pairs', 'compared_pairs') }}
    union all
    {{ metric_row('match_figures', 'review_pairs', 'compared_pairs') }}
    union all
    {{ metric_row('match_figures', 'guarded_pairs') }}
    union all
    {{ metric_row('match_figures', 'skipped_blocks', 'blocks') }}
    union all
    {{ metric_row('truth_figures', 'pair_precision') }}
    union all
    {{ metric_row('truth_figures', 'pair_recall') }}
    union all
    {{ metric_row('truth_figures', 'blocking_recall') }}
    union all
    select
        concat('shared_', identifier_kind) as metric,
        cast(shared_count as double) as value,
        cast(identifier_count as double) as out_of
    from identifier_sharing
    union all
    select
        metric,
        sprung_cases as value,
        planted_cases as out_of
    from trap_figures

)

select * from quality_figures
