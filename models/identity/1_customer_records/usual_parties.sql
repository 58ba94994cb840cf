with customer_inputs as (

    select * from {{ ref('customer_inputs') }}
    where not coalesce(is_deleted_at_source, false)

),

-- a name and nothing that only a person has
names_alone as (

    select
        source_system,
        source_instance,
        rtrim({{ regexp_replace_all('lower(full_name)', '[^a-z0-9]+', ' ') }}) as full_name
    from customer_inputs
    where full_name is not null
        and coalesce(party_type, 'unknown') = 'unknown'
        and coalesce(first_name, last_name, birth_date, gender) is null

),

counted as (

    select
        source_system,
        source_instance,
        count(*) as name_count,
        count(case when {{ has_legal_form('full_name') }} then 1 end) as firm_count
    from names_alone
    group by source_system, source_instance

),

usual_parties as (

    select
        source_system,
        source_instance,
        'organisation' as usual_party
    from counted
    where firm_count >= 10 and firm_count > 0.5 * name_count

)

select * from usual_parties
