with cleaned_inputs as (

    select * from {{ ref('cleaned_inputs') }}

),

customer_records as (

    select * from {{ ref('customer_records') }}

),

door_identifiers as (

    select * from {{ ref('door_identifiers') }}

),

placeholder_values as (

    select distinct value from {{ ref('placeholder_values') }}

),

-- what was typed, where nothing of it is left
set_aside as (

    select
        cleaned_inputs.record_id,
        customer_records.country_code,
        case when customer_records.full_name is null then cleaned_inputs.full_name_text end as full_name,
        case when customer_records.first_name is null then cleaned_inputs.first_name_text end as first_name,
        case when customer_records.last_name is null then cleaned_inputs.last_name_text end as last_name,
        case when customer_records.birth_date is null then cleaned_inputs.birth_date_text end as birth_date,
        case when customer_records.gender is null then cleaned_inputs.gender_text end as gender,
        case when customer_records.email is null then cleaned_inputs.email_text end as email,
        case when customer_records.phone is null then cleaned_inputs.phone_text end as phone,
        case when customer_records.national_id is null then cleaned_inputs.national_id_text end as national_id,
        case
            when
                coalesce(customer_records.street, customer_records.house_number) is null
                then cleaned_inputs.street_text
        end
            as street,
        case when customer_records.postal_code is null then cleaned_inputs.postal_code_text end as postal_code,
        case when customer_records.city is null then cleaned_inputs.city_text end as city,
        case when customer_records.country_code is null then cleaned_inputs.country_text end as country
    from cleaned_inputs
    inner join customer_records
        on cleaned_inputs.record_id = customer_records.record_id

),

rejected as (

    {{ unpivot_values('set_aside', ['record_id', 'country_code'], [
        'full_name', 'first_name', 'last_name', 'birth_date', 'gender', 'email', 'phone', 'national_id', 'street', 'postal_code',
        'city', 'country'
    ]) }}
    union all
    select record_id, cast(null as string) as country_code, identifier_kind as attribute, typed_value as raw_value
    from door_identifiers
    where identifier_value is null and typed_value is not null

),

read as (

    select
        *,
        {{ fold_text('raw_value') }} as folded_value,
        {{ date_numbers('raw_value') }} as typed_numbers
    from rejected

),

dated as (

    select
        *,
        case
            when
                attribute = 'birth_date'
                then {{ date_from_numbers('typed_numbers', "coalesce(country_code = 'US', false)") }}
        end
            as typed_date,
        replace(folded_value, ' ', '') as packed_value
    from read

),

looked_up as (

    select
        dated.*,
        placeholder_values.value is not null as is_placeholder
    from dated
    left join placeholder_values
        on placeholder_values.value = case dated.attribute
            when 'birth_date' then cast(dated.typed_date as string)
            when 'email' then {{ clean_email('dated.raw_value') }}
            when
                'phone'
                then case when dated.raw_value like '+%' then right(dated.packed_value, 9) else dated.packed_value end
            when 'national_id' then upper(dated.packed_value)
            when 'postal_code' then upper(dated.packed_value)
            else dated.folded_value
        end

),

final as (

    select distinct
        record_id,
        attribute,
        left(raw_value, 200) as raw_value,
        case
            when is_placeholder or {{ is_one_character('packed_value') }} then 'placeholder'
            when attribute = 'birth_date' and typed_date is null then 'impossible_date'
            when attribute = 'birth_date' then 'out_of_range'
            when attribute in ('country', 'gender') then 'unknown_value'
            else 'invalid'
        end as reason
    from looked_up

)

select * from final
