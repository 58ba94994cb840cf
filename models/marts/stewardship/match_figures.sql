with cluster_health as (

    select * from {{ ref('cluster_health') }}

),

decided_pairs as (

    select * from {{ ref('decided_pairs') }}

),

blocks as (

    select * from {{ ref('blocks') }}

),

record_reach as (

    select * from {{ ref('record_reach') }}

),

thresholds as (

    select max(match_weight) as link_weight
    from {{ ref('thresholds') }}
    where threshold = 'link'

),

cluster_figures as (

    select
        cast(sum(record_count) as double) as records,
        cast(count(*) as double) as customers,
        cast(sum(record_count) - count(*) as double) as duplicates_resolved,
        cast(max(record_count) as double) as largest_customer,
        cast(sum(case when record_count > 20 then record_count else 0 end) as double) as records_in_large_customers,
        cast(sum(case when record_count = 1 then 1 else 0 end) as double) as single_record_customers,
        cast(sum(case when record_count > 1 then 1 else 0 end) as double) as several_record_customers,
        cast(sum(case when lowest_confidence < 0.5 then 1 else 0 end) as double) as loosely_held_customers,
        cast(sum(case when weakest_link_weight < link_weight then 1 else 0 end) as double) as weakly_linked_customers,
        cast(sum(case when bridge_count > 0 then 1 else 0 end) as double) as bridged_customers,
        cast(sum(case when has_several_given_names then 1 else 0 end) as double) as several_given_names,
        cast(sum(case when has_several_family_names then 1 else 0 end) as double) as several_family_names,
        cast(sum(case when has_several_birth_dates then 1 else 0 end) as double) as several_birth_dates,
        cast(sum(case when has_several_national_ids then 1 else 0 end) as double) as several_national_ids
    from cluster_health
    cross join thresholds

),

pair_figures as (

    select
        cast(sum(case when match_weight is not null then 1 else 0 end) as double) as compared_pairs,
        cast(sum(case when match_weight >= link_weight then 1 else 0 end) as double) as likely_pairs,
        cast(sum(case when decision = 'review' then 1 else 0 end) as double) as review_pairs,
        cast(sum(case when decided_by = 'guard' then 1 else 0 end) as double) as guarded_pairs
    from decided_pairs
    cross join thresholds

),

block_figures as (

    select
        cast(count(case when skip_reason <> 'yields_too_little' then 1 end) as double) as skipped_blocks,
        cast(count(*) as double) as blocks
    from blocks

),

reach_figures as (

    select cast(sum(case when reach_weight < link_weight then 1 else 0 end) as double) as unlinkable_records
    from record_reach
    cross join thresholds

),

match_figures as (

    select
        cluster_figures.*,
        pair_figures.*,
        block_figures.*,
        reach_figures.*,
        pair_figures.compared_pairs / nullif(cluster_figures.records, 0) as compared_pairs_per_record
    from cluster_figures
    cross join pair_figures
    cross join block_figures
    cross join reach_figures

)

select * from match_figures
