with located_inputs as (

    select * from {{ ref('located_inputs') }}

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
        {{ strip_units('folded_street') }} as street_line,
        {{ has_unit('folded_street') }} as has_unit
    from folded

),

numbered as (

    select
        *,
        {{ house_number('street_line') }} as house_number,
        case when has_unit then {{ address_floor('folded_street') }} end as floor_text,
        case when has_unit then {{ address_door('folded_street') }} end as door_text,
        {{ street_name('street_line') }} as street_without_number
    from parted

),

worded as (

    select
        *,
        {{ floor_name('floor_text') }} as floor,
        {{ door_name('door_text', 'floor_text', 'folded_street') }} as door,
        {{ spell_strasse('street_without_number') }} as typed_street,
        {{ first_word('street_without_number') }} as first_street_word,
        split_part(street_without_number, ' ', -1) as last_street_word,
        {{ first_word_position('assumed_country') }} as first_position
    from numbered

)

select * from worded
