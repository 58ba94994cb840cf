with apart_links as (

    select * from {{ ref('apart_links') }}

),

cluster_values as (

    select * from {{ ref('cluster_values') }}

),

clusters as (

    select * from {{ ref('clusters') }}

),

decided_pairs as (

    select * from {{ ref('decided_pairs') }}

),

apart_clusters as (

    select distinct
        first_cluster,
        last_cluster
    from apart_links

),

never_links as (

    select distinct
        least(clusters_1.cluster_id, clusters_2.cluster_id) as first_cluster,
        greatest(clusters_1.cluster_id, clusters_2.cluster_id) as last_cluster,
        'never_link' as bar,
        1 as bar_rank
    from decided_pairs
    inner join clusters as clusters_1
        on decided_pairs.record_number_1 = clusters_1.record_number
    inner join clusters as clusters_2
        on decided_pairs.record_number_2 = clusters_2.record_number
    where decided_pairs.decided_by = 'steward' and decided_pairs.decision = 'reject'

),

differing_values as (

    select
        apart_clusters.first_cluster,
        apart_clusters.last_cluster,
        case
            when values_1.exclusive_kind like '%:%' then 'one_source_without_duplicates'
            else 'two_valid_national_ids'
        end as bar,
        2 as bar_rank
    from apart_clusters
    inner join cluster_values as values_1
        on apart_clusters.first_cluster = values_1.cluster_id
    inner join cluster_values as values_2
        on apart_clusters.last_cluster = values_2.cluster_id
        and values_1.exclusive_kind = values_2.exclusive_kind
    group by apart_clusters.first_cluster, apart_clusters.last_cluster, values_1.exclusive_kind
    having max(case when values_1.exclusive_value = values_2.exclusive_value then 1 else 0 end) = 0

),

outgrown_limits as (

    select
        apart_clusters.first_cluster,
        apart_clusters.last_cluster,
        'customer_too_large' as bar,
        3 as bar_rank
    from apart_clusters
    inner join cluster_values as values_1
        on apart_clusters.first_cluster = values_1.cluster_id
        and values_1.exclusive_kind is null
    inner join cluster_values as values_2
        on apart_clusters.last_cluster = values_2.cluster_id
        and values_2.exclusive_kind is null
    where values_1.record_count + values_2.record_count > greatest(values_1.size_limit, values_2.size_limit)

),

all_bars as (

    select * from never_links
    union
    select * from differing_values
    union
    select * from outgrown_limits

)

select * from all_bars
