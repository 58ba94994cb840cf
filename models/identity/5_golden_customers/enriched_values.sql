with enriched_customers as (

    select * from {{ ref('enriched_customers') }}

),

golden_customers as (

    select * from {{ ref('golden_customers') }}

),

source_trust as (

    select * from {{ ref('source_trust') }}
    where source_system = 'enrichment' and attribute_group = '*'

),

inputs as (

    select
        enriched_customers.*,
        golden_customers.postal_code,
        golden_customers.gender,
        golden_customers.email,
        cast(golden_customers.birth_date as string) as birth_date
    from enriched_customers
    inner join golden_customers
        on enriched_customers.customer_id = golden_customers.customer_id

),

derived as (

    {{ enriched_attribute('province', 'postal_code', 'postal_areas') }}
    union all
    {{ enriched_attribute('subdivision_code', 'postal_code', 'postal_areas') }}
    union all
    {{ enriched_attribute('postal_region', 'postal_code', 'postal_areas') }}
    union all
    {{ enriched_attribute('gender_hint', 'hinting_name', 'first_name_genders') }}
    union all
    {{ enriched_attribute('salutation', 'coalesce(gender, hinting_name)', 'salutations') }}
    union all
    {{ enriched_attribute('email_class', 'email', 'email_domains') }}
    union all
    {{ enriched_attribute('age_band', 'birth_date', 'age_bands') }}

),

enriched_values as (

    select
        derived.customer_id,
        derived.attribute,
        derived.attribute_value,
        derived.derived_from,
        derived.reference_seed,
        'enrichment' as source_system,
        cast(source_trust.highest_trust as double) as trust
    from derived
    cross join source_trust

)

select * from enriched_values
