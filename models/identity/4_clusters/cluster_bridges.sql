with inner_pairs as (

    select * from {{ ref('inner_pairs') }}

),

-- a bridge needs two records on either side; the largest clusters are seen by their size
links as (

    select
        cluster_id,
        record_id_1,
        record_id_2,
        linkage_weight
    from inner_pairs
    where linkage_weight > 0 and record_count between 4 and 100

),

link_ends as (

    select
        record_id_1 as record_id,
        record_id_2 as neighbour_id
    from links
    union all
    select
        record_id_2 as record_id,
        record_id_1 as neighbour_id
    from links

),

linked_with_others as (

    select record_id
    from link_ends
    group by record_id
    having count(*) > 1

),

candidates as (

    select links.*
    from links
    inner join linked_with_others as ends_1
        on links.record_id_1 = ends_1.record_id
    inner join linked_with_others as ends_2
        on links.record_id_2 = ends_2.record_id

),

backed_by_a_third as (

    select distinct
        candidates.record_id_1,
        candidates.record_id_2
    from candidates
    inner join link_ends as neighbours_1
        on candidates.record_id_1 = neighbours_1.record_id
    inner join link_ends as neighbours_2
        on candidates.record_id_2 = neighbours_2.record_id
        and neighbours_1.neighbour_id = neighbours_2.neighbour_id

),

cluster_bridges as (

    select
        candidates.cluster_id,
        candidates.record_id_1,
        candidates.record_id_2,
        candidates.linkage_weight
    from candidates
    left join backed_by_a_third
        on candidates.record_id_1 = backed_by_a_third.record_id_1
        and candidates.record_id_2 = backed_by_a_third.record_id_2
    where backed_by_a_third.record_id_1 is null

)

select * from cluster_bridges
