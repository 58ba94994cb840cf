with apart_links as (

    select * from {{ ref('apart_links') }}

),

cluster_bars as (

    select * from {{ ref('cluster_bars') }}

),

first_bars as (

    select
        *,
        row_number() over (partition by first_cluster, last_cluster order by bar_rank, bar) as bar_order
    from cluster_bars

),

-- what bars the two records, else what bars others of their clusters; without a bar the clusters disagree on average
dropped_links as (

    select
        apart_links.record_id_1,
        apart_links.record_id_2,
        apart_links.first_cluster,
        apart_links.last_cluster,
        apart_links.linked_by,
        apart_links.match_weight,
        coalesce(apart_links.pair_bar, first_bars.bar) as drop_reason,
        apart_links.pair_bar is not null as bars_the_records
    from apart_links
    left join first_bars
        on apart_links.first_cluster = first_bars.first_cluster
        and apart_links.last_cluster = first_bars.last_cluster
        and first_bars.bar_order = 1
    where coalesce(apart_links.pair_bar, first_bars.bar) is not null

)

select * from dropped_links
