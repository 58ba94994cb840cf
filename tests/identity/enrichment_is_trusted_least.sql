-- what is derived must be trusted less than anything a source says, at whatever age
with source_trust as (

    select * from {{ ref('source_trust') }}

),

enrichment as (

    select
        count(*) as row_count,
        max(highest_trust) as highest_trust
    from source_trust
    where source_system = 'enrichment' and attribute_group = '*'

)

select
    'no trust for enrichment in seed source_trust' as fault,
    cast(null as string) as source_system
from enrichment
where row_count <> 1
union all
select
    'trusted no more than what is derived' as fault,
    source_trust.source_system
from source_trust
cross join enrichment
where source_trust.source_system <> 'enrichment' and source_trust.lowest_trust <= enrichment.highest_trust
