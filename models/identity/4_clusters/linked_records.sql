with sure_clusters as (

    select * from {{ ref('sure_clusters') }}

),

joined_clusters as (

    select * from {{ ref('joined_clusters') }}

),

-- rounds are counted on
first_rounds as (

    select max(merged_in_round) as round_count
    from sure_clusters

),

linked_records as (

    select
        sure_clusters.record_number,
        coalesce(joined_clusters.cluster_number, sure_clusters.cluster_number) as cluster_number,
        case
            when joined_clusters.merged_in_round > 0 then first_rounds.round_count + joined_clusters.merged_in_round
            else sure_clusters.merged_in_round
        end as merged_in_round
    from sure_clusters
    cross join first_rounds
    left join joined_clusters
        on sure_clusters.cluster_number = joined_clusters.record_number

)

select * from linked_records
