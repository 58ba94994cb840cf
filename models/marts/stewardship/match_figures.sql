with cluster_health as (

    select * from {{ ref('cluster_health') }}

),

pair_decisions as (

    select * from {{ ref('pair_decisions') }}

),

skipped_blocks as (

    select * from {{ ref('skipped_blocks') }}

),

cluster_figures as (

    select
        cast(sum(record_count) as double) as records,
        cast(count(*) as double) as customers,
        cast(max(record_count) as double) as largest_customer,
        cast(sum(case when record_count = 1 then 1 else 0 end) as double) as single_record_customers,
        cast(sum(case when lowest_confidence < 0.5 then 1 else 0 end) as double) as loosely_held_customers
    from cluster_health

),

pair_figures as (

    select
        cast(sum(case when match_weight is not null then 1 else 0 end) as double) as compared_pairs,
        cast(sum(case when decision = 'review' then 1 else 0 end) as double) as review_pairs,
        cast(sum(case when decided_by = 'guard' then 1 else 0 end) as double) as guarded_pairs
    from pair_decisions

),

block_figures as (

    select cast(count(*) as double) as skipped_blocks
    from skipped_blocks

),

match_figures as (

    select
        cluster_figures.*,
        cluster_figures.records - cluster_figures.customers as duplicates_resolved,
        pair_figures.*,
        block_figures.skipped_blocks
    from cluster_figures
    cross join pair_figures
    cross join block_figures

)

select * from match_figures
