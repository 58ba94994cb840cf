with located_inputs as (

    select * from {{ ref('located_inputs') }}

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
        {{ fold_text('street_text') }} as folded_street,
        {{ fold_text('city_text') }} as folded_city,
        {{ fold_text('region_text') }} as folded_region,
        {{ fold_postal_code('postal_code_text') }} as folded_postal_code
    from located_inputs

),

parted as (

    select
        *,
        {{ complete_postal_code('folded_postal_code', 'assumed_country') }} as typed_postal_code,
        {{ strip_units('folded_street') }} as street_line
    from folded

),

numbered as (

    select
        *,
        {{ house_number('street_line') }} as house_number,
        {{ street_name('street_line') }} as street_without_number
    from parted

),

worded as (

    select
        *,
        {{ spell_strasse('street_without_number') }} as typed_street,
        {{ first_word('street_without_number') }} as first_street_word,
        split_part(street_without_number, ' ', -1) as last_street_word,
        case when assumed_country in ('FR', 'BE', 'LU', 'MC') then 'first_in_french' else 'first' end as first_position
    from numbered

),

-- a street of one word is its name, not its type
expanded as (

    select
        worded.*,
        {{ replace_end_words(
            'worded.typed_street', 'worded.first_street_word', 'first_types.street_type', 'worded.last_street_word',
            'last_types.street_type'
        ) }} as expanded_street
    from worded
    left join street_types as first_types
        on worded.first_street_word = first_types.abbreviation
        and worded.first_street_word <> worded.typed_street
        and worded.first_position = first_types.word_position
    left join street_types as last_types
        on worded.last_street_word = last_types.abbreviation
        and worded.last_street_word <> worded.typed_street
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
