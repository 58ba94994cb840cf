{{ config(severity='warn') }}
-- a source that a seed names, no record has and nobody lists, while one that reads much like it has no such row: it was
-- misspelt, and what the seed says reaches nobody
with source_trust as (

    select * from {{ ref('source_trust') }}

),

owners as (

    select * from {{ ref('owners') }}

),

sources_without_duplicates as (

    select * from {{ ref('sources_without_duplicates') }}

),

customer_members as (

    select * from {{ ref('customer_members') }}

),

named as (

    select
        'source_trust' as seed,
        source_system,
        attribute_group as place
    from source_trust
    union all
    select
        'owners' as seed,
        source_system,
        item_kind as place
    from owners
    union all
    select
        'sources_without_duplicates' as seed,
        source_system,
        concat_ws('.', source_instance, source_table) as place
    from sources_without_duplicates

),

known as (

    select distinct source_system from customer_members
    {%- for listed in var('sources') %}
    union
    select '{{ listed }}' as source_system
    {%- endfor %}

),

unlisted as (

    select named.*
    from named
    left join known
        on named.source_system = known.source_system
    where known.source_system is null and named.source_system not in ('*', 'any', 'enrichment')

)

select
    unlisted.seed,
    unlisted.source_system,
    unlisted.place,
    min(known.source_system) as reads_like
from unlisted
inner join known
    on {{ edit_distance('lower(unlisted.source_system)', 'lower(known.source_system)') }} * 3 <= length(known.source_system)
    or lower(left(unlisted.source_system, length(known.source_system))) = lower(known.source_system)
left join named as own_rows
    on known.source_system = own_rows.source_system
    and unlisted.seed = own_rows.seed
    and unlisted.place = own_rows.place
where own_rows.source_system is null
group by unlisted.seed, unlisted.source_system, unlisted.place
