with typed_value_counts as (

    select * from {{ ref('typed_value_counts') }}

),

single_value_counts as (

    select * from {{ ref('single_value_counts') }}

),

fresh_value_counts as (

    select * from {{ ref('fresh_value_counts') }}

),

agreed_value_counts as (

    select * from {{ ref('agreed_value_counts') }}

),

remembered as (

    {{ remembered_figures() }}

),

-- an attribute that a source has never given is none of it
given_attributes as (

    select
        source_system,
        attribute
    from typed_value_counts
    where typed_count > 0
    union
    select
        source_system,
        attribute
    from remembered

),

figures as (

    select source_system, attribute, 'completeness' as dimension, typed_count as good_values, record_count as all_values
    from typed_value_counts
    union all
    select source_system, attribute, 'validity', typed_count - refused_count, typed_count
    from typed_value_counts
    union all
    select source_system, attribute, 'uniqueness', single_count, held_identifiers
    from single_value_counts
    union all
    select source_system, attribute, 'timeliness', fresh_count, dated_count
    from fresh_value_counts
    union all
    select source_system, attribute, 'consistency', agreed_count, compared_count
    from agreed_value_counts

),

source_figures as (

    select
        cast(figures.source_system as string) as source_system,
        cast(figures.attribute as string) as attribute,
        cast(figures.dimension as string) as dimension,
        cast(figures.good_values as bigint) as good_values,
        cast(figures.all_values as bigint) as all_values,
        {{ rounded('figures.good_values / cast(figures.all_values as double)', 6) }} as share
    from figures
    inner join given_attributes
        on figures.source_system = given_attributes.source_system
        and figures.attribute = given_attributes.attribute
    where figures.all_values > 0

)

select * from source_figures
