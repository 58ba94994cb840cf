with cleaned_inputs as (

    select * from {{ ref('cleaned_inputs') }}

),

countries as (

    select * from {{ ref('countries') }}

),

placeholder_values as (

    select * from {{ ref('placeholder_values') }}

),

street_types as (

    select * from {{ ref('street_types') }}

),

folded as (

    select
        *,
        {{ fold_text('country_text') }} as folded_country,
        {{ fold_text('street_text') }} as folded_street,
        {{ fold_text('city_text') }} as folded_city,
        {{ fold_text('region_text') }} as folded_region,
        {{ regexp_group('lower(language_text)', '^([a-z]{2})(?:[-_].*)?$') }} as language
    from cleaned_inputs

),

parted as (

    select
        folded.*,
        countries.country_code,
        {{ fold_postal_code('folded.postal_code_text', 'countries.country_code') }} as typed_postal_code,
        {{ street_name('folded.folded_street') }} as typed_street,
        {{ house_number('folded.folded_street') }} as house_number
    from folded
    left join countries
        on folded.folded_country = countries.country_name

),

expanded as (

    select
        parted.*,
        nullif(trim(concat_ws(
            ' ',
            coalesce(first_types.street_type, {{ first_word('parted.typed_street') }}),
            case
                when last_types.street_type is null then substr(parted.typed_street, length({{ first_word('parted.typed_street') }}) + 2)
                else concat(
                    substr(
                        left(parted.typed_street, length(parted.typed_street) - length(last_types.abbreviation)),
                        length({{ first_word('parted.typed_street') }}) + 2
                    ), last_types.street_type
                )
            end
        )), '') as expanded_street
    from parted
    left join street_types as first_types
        on {{ first_word('parted.typed_street') }} = first_types.abbreviation
        and first_types.word_position = 'first'
        and parted.typed_street like '% %'
    left join street_types as last_types
        on split_part(parted.typed_street, ' ', -1) = last_types.abbreviation
        and last_types.word_position = 'last'
        and parted.typed_street like '% %'

),

standardized as (

    select
        expanded.*,
        case when street_placeholders.value is null then expanded.expanded_street end as street,
        case when code_placeholders.value is null then expanded.typed_postal_code end as postal_code,
        case when city_placeholders.value is null then expanded.folded_city end as city,
        case when region_placeholders.value is null then expanded.folded_region end as region
    from expanded
    left join placeholder_values as street_placeholders
        on expanded.folded_street = street_placeholders.value
        and street_placeholders.kind in ('any', 'text')
    left join placeholder_values as code_placeholders
        on expanded.typed_postal_code = code_placeholders.value
        and code_placeholders.kind = 'postal_code'
    left join placeholder_values as city_placeholders
        on expanded.folded_city = city_placeholders.value
        and city_placeholders.kind in ('any', 'text')
    left join placeholder_values as region_placeholders
        on expanded.folded_region = region_placeholders.value
        and region_placeholders.kind in ('any', 'text')

)

select * from standardized
