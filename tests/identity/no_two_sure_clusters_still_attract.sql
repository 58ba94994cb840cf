-- two sure clusters whose average weight is above the threshold of a link and that no guard keeps apart: stopped too early
with pairs as (

    select
        evident_pairs.record_number_1 as record_1,
        evident_pairs.record_number_2 as record_2,
        evident_pairs.evident_weight - links.match_weight as weight_sum,
        1 as pair_count,
        coalesce(evident_pairs.conflict_weight, 0) as conflict_sum,
        case when evident_pairs.conflict_weight is not null then 1 else 0 end as conflict_count,
        unscored.match_weight - links.match_weight as unscored_pair_weight
    from {{ ref('evident_pairs') }} as evident_pairs
    inner join {{ ref('thresholds') }} as links
        on links.threshold = 'link'
    inner join {{ ref('thresholds') }} as unscored
        on unscored.threshold = 'unscored_pair'

),

attracting as (

    {{ linkage_still_attracting(ref('sure_clusters'), 'pairs') }}

)

select * from attracting
