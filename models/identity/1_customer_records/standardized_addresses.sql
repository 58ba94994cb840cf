with street_lines as (

    select * from {{ ref('street_lines') }}

),

placeholder_values as (

    select * from {{ ref('placeholder_values') }}

),

street_types as (

    select * from {{ ref('street_types') }}

),

-- a street of one word is its name, not its type
expanded as (

    select
        street_lines.*,
        {{ replace_end_words(
            'street_lines.typed_street', 'street_lines.first_street_word', 'first_types.street_type',
            'street_lines.last_street_word', 'last_types.street_type'
        ) }} as expanded_street
    from street_lines
    left join street_types as first_types
        on street_lines.first_street_word = first_types.abbreviation
        and street_lines.first_street_word <> street_lines.typed_street
        and street_lines.first_position = first_types.word_position
    left join street_types as last_types
        on street_lines.last_street_word = last_types.abbreviation
        and street_lines.last_street_word <> street_lines.typed_street
        and last_types.word_position = 'last'

),

standardized as (

    select
        expanded.*,
        case
            when
                street_placeholders.value is null and {{ regexp_has('expanded.expanded_street', '[a-z]') }}
                then expanded.expanded_street
        end
            as street,
        case when code_placeholders.value is null then expanded.typed_postal_code end as postal_code,
        case when city_placeholders.value is null then expanded.folded_city end as city,
        case when region_placeholders.value is null then expanded.folded_region end as region
    from expanded
    left join placeholder_values as street_placeholders
        on expanded.typed_street = street_placeholders.value
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
