-- a rule without effect, a rule that would put a text where a date belongs, trust that grows with age or reaches nobody
with attribute_rules as (

    select * from {{ ref('attribute_rules') }}

),

attribute_groups as (

    select * from {{ ref('attribute_groups') }}

),

source_trust as (

    select * from {{ ref('source_trust') }}

),

known_sources as (

    select distinct source_system from {{ ref('customer_members') }}

),

sizes as (

    select
        attribute_group,
        count(*) as attribute_count,
        min(attribute) as attribute
    from attribute_groups
    group by attribute_group

),

listed as (

    select
        attribute_group,
        rule_1,
        coalesce(rule_2, '') as rule_2,
        coalesce(rule_3, '') as rule_3,
        coalesce(rule_4, '') as rule_4,
        coalesce(rule_5, '') as rule_5
    from attribute_rules

)

select
    attribute_group as place,
    'union comes first, or not at all' as fault
from listed
where 'union' in (rule_2, rule_3, rule_4, rule_5)
union all
select
    attribute_group as place,
    'a rule that stands twice decides nothing the second time' as fault
from listed
where
    rule_1 in (rule_2, rule_3, rule_4, rule_5)
    or (rule_2 <> '' and rule_2 in (rule_3, rule_4, rule_5))
    or (rule_3 <> '' and rule_3 in (rule_4, rule_5))
    or (rule_4 <> '' and rule_4 = rule_5)
union all
select
    listed.attribute_group as place,
    'a union is for one attribute of text alone' as fault
from listed
inner join sizes
    on listed.attribute_group = sizes.attribute_group
where
    listed.rule_1 = 'union'
    and (sizes.attribute_count > 1 or sizes.attribute in ('birth_date', 'gender', 'party_type'))
union all
select
    concat(source_system, ', ', attribute_group) as place,
    'the lowest trust is above the highest, or a decay has no length' as fault
from source_trust
where lowest_trust > highest_trust or (decay_shape <> 'none' and decay_days is null)
union all
select
    source_trust.attribute_group as place,
    'trust in a group that has no rules' as fault
from source_trust
left join attribute_rules
    on source_trust.attribute_group = attribute_rules.attribute_group
where source_trust.attribute_group <> '*' and attribute_rules.attribute_group is null
union all
select
    source_trust.source_system as place,
    concat('trust in a source that is written ', known_sources.source_system) as fault
from source_trust
inner join known_sources
    on {{ regexp_replace_all('lower(source_trust.source_system)', '[^a-z0-9]+') }}
    = {{ regexp_replace_all('lower(known_sources.source_system)', '[^a-z0-9]+') }}
    and source_trust.source_system <> known_sources.source_system
left join known_sources as same_sources
    on source_trust.source_system = same_sources.source_system
where same_sources.source_system is null
