{{ config(materialized='incremental', full_refresh=false, on_schema_change='append_new_columns') }}

with source_figures as (

    select * from {{ ref('source_figures') }}

),

remembered as (

    {{ remembered_figures() }}

),

-- time never turns back, whatever the clock says
this_run as (

    select
        coalesce(max(quality_run), 0) + 1 as quality_run,
        greatest(
            {{ run_time() }},
            coalesce(max(changed_at) + interval 1 second, {{ run_time() }})
        ) as changed_at
    from remembered

),

last_figures as (

    select remembered.*
    from remembered
    inner join this_run
        on remembered.quality_run = this_run.quality_run - 1

),

-- a run that finds every figure as it was writes nothing
changes as (

    select count(*) as change_count
    from source_figures
    full outer join last_figures
        on source_figures.source_system = last_figures.source_system
        and source_figures.attribute = last_figures.attribute
        and source_figures.dimension = last_figures.dimension
    where
        source_figures.source_system is null
        or last_figures.source_system is null
        or source_figures.good_values <> last_figures.good_values
        or source_figures.all_values <> last_figures.all_values

),

source_quality_history as (

    select
        cast(this_run.quality_run as bigint) as quality_run,
        cast(this_run.changed_at as timestamp) as changed_at,
        source_figures.source_system,
        source_figures.attribute,
        source_figures.dimension,
        source_figures.good_values,
        source_figures.all_values
    from source_figures
    cross join this_run
    cross join changes
    where changes.change_count > 0

)

select * from source_quality_history
