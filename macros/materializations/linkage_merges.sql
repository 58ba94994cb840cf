{#- Clusters that are each other's best neighbour; ties are settled by a number made of the two, so that
    many equal records pair off in few rounds. -#}
{% macro linkage_merges(pairs) -%}
    with neighbours as (
        select cluster_1 as cluster_number, cluster_2 as neighbour, average_weight from {{ pairs }} where average_weight > 0
        union all
        select cluster_2 as cluster_number, cluster_1 as neighbour, average_weight from {{ pairs }} where average_weight > 0
    ),
    ranked as (
        select
            cluster_number,
            neighbour,
            row_number() over (
                partition by cluster_number
                order by
                    average_weight desc,
                    (least(cluster_number, neighbour) * 7919 + greatest(cluster_number, neighbour) * 104729) % 1000003,
                    least(cluster_number, neighbour),
                    greatest(cluster_number, neighbour)
            ) as neighbour_rank
        from neighbours
    ),
    best as (
        select cluster_number, neighbour from ranked where neighbour_rank = 1
    )
    select
        best.neighbour as cluster_number,
        best.cluster_number as into_cluster
    from best
    inner join best as best_of_neighbour
        on best.neighbour = best_of_neighbour.cluster_number
        and best_of_neighbour.neighbour = best.cluster_number
    where best.cluster_number < best.neighbour
{%- endmacro %}
