-- two clusters whose sure clusters attract each other on average and that no guard keeps apart: the linkage stopped too early
with pairs as (

    select
        cluster_pairs.cluster_1 as record_1,
        cluster_pairs.cluster_2 as record_2,
        cluster_pairs.cluster_weight * cluster_pairs.compared_pair_count as weight_sum,
        cluster_pairs.compared_pair_count as pair_count,
        cluster_pairs.conflict_sum,
        cluster_pairs.conflict_count,
        thresholds.match_weight as unscored_pair_weight
    from {{ ref('cluster_pairs') }} as cluster_pairs
    inner join {{ ref('thresholds') }} as thresholds
        on thresholds.threshold = 'unscored_pair'

),

attracting as (

    {{ linkage_still_attracting(ref('linked_records'), 'pairs') }}

)

select * from attracting
