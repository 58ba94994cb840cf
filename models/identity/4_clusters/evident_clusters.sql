with linked_records as (

    select * from {{ ref('linked_records') }}

),

lone_record_links as (

    select * from {{ ref('lone_record_links') }}

),

evident_clusters as (

    select
        linked_records.record_number,
        coalesce(lone_record_links.cluster_number, linked_records.cluster_number) as cluster_number,
        linked_records.merged_in_round
    from linked_records
    left join lone_record_links
        on linked_records.record_number = lone_record_links.record_number

)

select * from evident_clusters
