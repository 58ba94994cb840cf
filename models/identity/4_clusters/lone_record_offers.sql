with linked_records as (

    select * from {{ ref('linked_records') }}

),

decided_pairs as (

    select * from {{ ref('decided_pairs') }}
    where not is_told_link

),

thresholds as (

    select
        max(case when threshold = 'link' then match_weight end) as link_weight,
        max(case when threshold = 'never_link' then match_weight end) as never_link_weight
    from {{ ref('thresholds') }}

),

sized_clusters as (

    select
        record_number,
        cluster_number,
        count(*) over (partition by cluster_number) as record_count
    from linked_records

),

pair_ends as (

    select
        record_number_1 as record_number,
        record_number_2 as neighbour,
        linkage_weight,
        conflict_weight
    from decided_pairs
    union all
    select
        record_number_2 as record_number,
        record_number_1 as neighbour,
        linkage_weight,
        conflict_weight
    from decided_pairs

),

met_clusters as (

    select
        pair_ends.record_number,
        neighbours.cluster_number,
        max(pair_ends.linkage_weight) as strongest_weight,
        min(pair_ends.linkage_weight) as weakest_weight,
        min(coalesce(pair_ends.conflict_weight, 0)) as conflict_weight
    from pair_ends
    inner join sized_clusters as lone_records
        on pair_ends.record_number = lone_records.record_number
        and lone_records.record_count = 1
    inner join sized_clusters as neighbours
        on pair_ends.neighbour = neighbours.record_number
        and neighbours.record_count > 1
    group by pair_ends.record_number, neighbours.cluster_number

),

-- who is drawn to two is drawn to neither
drawn_to_one as (

    select
        record_number,
        max(cluster_number) as cluster_number,
        max(strongest_weight) as strongest_weight,
        max(weakest_weight) as weakest_weight,
        max(conflict_weight) as conflict_weight
    from met_clusters
    where strongest_weight > 0
    group by record_number
    having count(*) = 1

),

lone_record_offers as (

    select
        drawn_to_one.record_number,
        drawn_to_one.cluster_number,
        drawn_to_one.strongest_weight
    from drawn_to_one
    inner join thresholds
        on drawn_to_one.strongest_weight >= thresholds.link_weight
        and drawn_to_one.weakest_weight > thresholds.never_link_weight
    where drawn_to_one.conflict_weight = 0

)

select * from lone_record_offers
