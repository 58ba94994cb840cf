with dialled_identifiers as (

    select * from {{ ref('dialled_identifiers') }}

),

phone_prefixes as (

    select * from {{ ref('phone_prefixes') }}

),

ranged as (

    select
        dialled_identifiers.*,
        {{ phone_kind(
            'dialled_identifiers.first_reading', 'dialled_identifiers.national_lengths', 'first_prefixes'
        ) }} as first_kind,
        {{ phone_kind(
            'dialled_identifiers.second_reading', 'dialled_identifiers.national_lengths', 'second_prefixes'
        ) }} as second_kind
    from dialled_identifiers
    left join phone_prefixes as first_prefixes
        on dialled_identifiers.calling_code = first_prefixes.calling_code
        and left(dialled_identifiers.first_reading, 3) = first_prefixes.three_digits
    left join phone_prefixes as second_prefixes
        on dialled_identifiers.calling_code = second_prefixes.calling_code
        and left(dialled_identifiers.second_reading, 3) = second_prefixes.three_digits

),

settled as (

    select
        *,
        {{ settled_reading('first_reading', 'second_reading', 'first_kind', 'second_kind') }} as national_digits
    from ranged

),

standardized as (

    select
        record_id,
        identifier_kind,
        typed_value,
        case identifier_kind
            when 'email' then {{ clean_email('typed_value') }}
            when 'phone' then {{ standard_phone(
                'typed_digits', 'international_digits', 'national_digits', 'calling_code', 'national_lengths'
            ) }}
            when 'national_id' then {{ complete_national_id('typed_national_id', 'assumed_country') }}
            when 'iban' then typed_code
            when 'imei' then typed_code
            else typed_value
        end as identifier_value,
        first_seen_at,
        last_seen_at,
        assumed_country
    from settled

)

select * from standardized
