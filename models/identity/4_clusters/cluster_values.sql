with apart_links as (

    select * from {{ ref('apart_links') }}

),

clusters as (

    select * from {{ ref('clusters') }}

),

matching_records as (

    select * from {{ ref('matching_records') }}

),

linkage_records as (

    select * from {{ ref('linkage_records') }}

),

touched_clusters as (

    select first_cluster as cluster_id from apart_links
    union
    select last_cluster as cluster_id from apart_links

),

cluster_values as (

    select
        clusters.cluster_id,
        linkage_records.exclusive_kind,
        linkage_records.exclusive_value,
        max(clusters.record_count) as record_count,
        max(linkage_records.size_limit) as size_limit
    from clusters
    inner join touched_clusters
        on clusters.cluster_id = touched_clusters.cluster_id
    inner join matching_records
        on clusters.record_id = matching_records.record_id
    inner join linkage_records
        on matching_records.record_number = linkage_records.record_number
    group by clusters.cluster_id, linkage_records.exclusive_kind, linkage_records.exclusive_value

)

select * from cluster_values
