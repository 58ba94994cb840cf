with unused_values as (

    select * from {{ ref('unused_values') }}

),

further_values as (

    select * from {{ ref('further_values') }}

),

placeholder_values as (

    select distinct value from {{ ref('placeholder_values') }}

),

read as (

    select
        *,
        {{ fold_text('raw_value') }} as folded_value,
        {{ date_numbers('raw_value') }} as typed_numbers
    from unused_values

),

dated as (

    select
        *,
        case
            when
                attribute = 'birth_date'
                then {{ date_from_numbers('typed_numbers', "coalesce(assumed_country = 'US', false)") }}
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

reasoned as (

    select
        record_id,
        attribute,
        raw_value,
        case
            when is_placeholder or {{ is_one_character('packed_value') }} then 'placeholder'
            when attribute = 'birth_date' and typed_date is null then 'impossible_date'
            when attribute = 'birth_date' then 'out_of_range'
            when attribute in ('country', 'gender', 'language') then 'unknown_value'
            else 'invalid'
        end as reason
    from looked_up
    union all
    select record_id, attribute, raw_value, 'further_value' as reason
    from further_values

),

-- a door may give what stands behind the first value of a field, too
final as (

    select record_id, attribute, raw_value, max(reason) as reason
    from reasoned
    group by record_id, attribute, raw_value

)

select * from final
