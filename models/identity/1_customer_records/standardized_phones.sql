with dialled_phones as (

    select * from {{ ref('dialled_phones') }}

),

phone_prefixes as (

    select * from {{ ref('phone_prefixes') }}

),

placeholder_values as (

    select * from {{ ref('placeholder_values') }}
    where kind = 'phone'

),

ranged as (

    select
        dialled_phones.*,
        {{ phone_kind('dialled_phones.first_reading', 'dialled_phones.national_lengths', 'first_prefixes') }}
            as first_kind,
        {{ phone_kind('dialled_phones.second_reading', 'dialled_phones.national_lengths', 'second_prefixes') }}
            as second_kind
    from dialled_phones
    left join phone_prefixes as first_prefixes
        on dialled_phones.calling_code = first_prefixes.calling_code
        and left(dialled_phones.first_reading, 3) = first_prefixes.three_digits
    left join phone_prefixes as second_prefixes
        on dialled_phones.calling_code = second_prefixes.calling_code
        and left(dialled_phones.second_reading, 3) = second_prefixes.three_digits

),

settled as (

    select
        *,
        {{ settled_reading('first_reading', 'second_reading', 'first_kind', 'second_kind') }} as national_digits,
        {{ settled_reading('first_kind', 'second_kind', 'first_kind', 'second_kind') }} as typed_phone_kind
    from ranged

),

numbered as (

    select
        *,
        coalesce(national_digits, international_digits, typed_digits) as own_digits,
        {{ standard_phone(
            'typed_digits', 'international_digits', 'national_digits', 'calling_code', 'national_lengths'
        ) }} as typed_phone
    from settled

),

standardized as (

    select
        numbered.*,
        case when placeholder_values.value is null then numbered.typed_phone end as phone,
        case
            when
                placeholder_values.value is null and numbered.typed_phone is not null
                then right(numbered.own_digits, 9)
        end as phone_national,
        case
            when
                placeholder_values.value is null and numbered.typed_phone is not null
                then numbered.typed_phone_kind
        end as phone_kind
    from numbered
    left join placeholder_values
        on numbered.own_digits = placeholder_values.value

)

select * from standardized
