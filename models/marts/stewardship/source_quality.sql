with source_figures as (

    select * from {{ ref('source_figures') }}

),

source_quality_history as (

    select * from {{ ref('source_quality_history') }}

),

quality_dimensions as (

    select * from {{ ref('quality_dimensions') }}

),

last_run as (

    select max(quality_run) as quality_run
    from source_quality_history

),

earlier as (

    select
        source_quality_history.source_system,
        source_quality_history.attribute,
        source_quality_history.dimension,
        median(source_quality_history.good_values / cast(source_quality_history.all_values as double)) as usual_share,
        count(*) as earlier_runs
    from source_quality_history
    inner join last_run
        on source_quality_history.quality_run < last_run.quality_run
        and source_quality_history.quality_run >= last_run.quality_run - 7
    group by
        source_quality_history.source_system, source_quality_history.attribute, source_quality_history.dimension

),

source_quality as (

    select
        cast(source_figures.source_system as string) as source_system,
        cast(source_figures.attribute as string) as attribute,
        cast(source_figures.dimension as string) as dimension,
        cast(source_figures.good_values as bigint) as good_values,
        cast(source_figures.all_values as bigint) as all_values,
        cast(source_figures.share as double) as share,
        {{ rounded('earlier.usual_share', 6) }} as usual_share,
        cast(coalesce(earlier.earlier_runs, 0) as bigint) as earlier_runs,
        cast(
            source_figures.all_values >= quality_dimensions.least_values
            and coalesce(source_figures.share < earlier.usual_share * (1 - quality_dimensions.most_fall), false)
            as boolean
        ) as has_fallen
    from source_figures
    inner join quality_dimensions
        on source_figures.dimension = quality_dimensions.dimension
    left join earlier
        on source_figures.source_system = earlier.source_system
        and source_figures.attribute = earlier.attribute
        and source_figures.dimension = earlier.dimension

)

select * from source_quality
