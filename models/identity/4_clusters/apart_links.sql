with decided_pairs as (

    select * from {{ ref('decided_pairs') }}

),

forced_pairs as (

    select * from {{ ref('forced_pairs') }}

),

clusters as (

    select * from {{ ref('clusters') }}

),

thresholds as (

    select max(match_weight) as link_weight
    from {{ ref('thresholds') }}
    where threshold = 'link'

),

-- the loudest word for a link first: a steward's, a source's, the score's
wanted as (

    select
        decided_pairs.*,
        coalesce(forced_pairs.decided_by, 'score') as linked_by
    from decided_pairs
    cross join thresholds
    left join forced_pairs
        on decided_pairs.record_number_1 = forced_pairs.record_number_1
        and decided_pairs.record_number_2 = forced_pairs.record_number_2
        and forced_pairs.forced_decision = 'always_link'
    where forced_pairs.decided_by is not null or decided_pairs.match_weight >= thresholds.link_weight

),

apart_links as (

    select
        clusters_1.record_id as record_id_1,
        clusters_2.record_id as record_id_2,
        least(clusters_1.cluster_id, clusters_2.cluster_id) as first_cluster,
        greatest(clusters_1.cluster_id, clusters_2.cluster_id) as last_cluster,
        wanted.linked_by,
        wanted.match_weight,
        case
            when wanted.decided_by = 'steward' and wanted.decision = 'reject' then 'never_link'
            when wanted.decided_by = 'guard' then wanted.reason
        end as pair_bar
    from wanted
    inner join clusters as clusters_1
        on wanted.record_number_1 = clusters_1.record_number
    inner join clusters as clusters_2
        on wanted.record_number_2 = clusters_2.record_number
        and clusters_1.cluster_id <> clusters_2.cluster_id

)

select * from apart_links
