with standardized_addresses as (

    select * from {{ ref('standardized_addresses') }}

),

placeholder_values as (

    select * from {{ ref('placeholder_values') }}
    where kind in ('any', 'name')

),

lined as (

    select
        *,
        {{ is_two_surname_country('country_code', 'language', 'assumed_country') }} as has_two_surnames,
        coalesce(full_name_text, nullif(concat_ws(' ', first_name_text, last_name_text), '')) as shown_full_name,
        {{ name_line('full_name_text') }} as full_name_line
    from standardized_addresses

),

in_ascii as (

    select
        *,
        {{ fold_to_ascii('full_name_line') }} as ascii_full_name,
        {{ fold_to_ascii('first_name_text') }} as ascii_first_name,
        {{ fold_to_ascii('last_name_text') }} as ascii_last_name
    from lined

),

folded as (

    select
        *,
        {{ fold_name('ascii_full_name', ',') }} as folded_full_name,
        {{ fold_name('ascii_first_name') }} as folded_first_name,
        {{ fold_name('ascii_last_name') }} as folded_last_name
    from in_ascii

),

-- a part or a whole that only says that nothing is known is no name
without_placeholders as (

    select
        folded.*,
        full_placeholders.value is not null as is_placeholder_name,
        case when full_placeholders.value is null then folded.folded_full_name end as known_full_name,
        case when full_placeholders.value is null and first_placeholders.value is null then folded.folded_first_name end
            as known_first_name,
        case when full_placeholders.value is null and last_placeholders.value is null then folded.folded_last_name end
            as known_last_name
    from folded
    left join placeholder_values as full_placeholders
        on coalesce(folded.folded_full_name, concat_ws(' ', folded.folded_first_name, folded.folded_last_name))
        = full_placeholders.value
    left join placeholder_values as first_placeholders
        on folded.folded_first_name = first_placeholders.value
    left join placeholder_values as last_placeholders
        on folded.folded_last_name = last_placeholders.value

)

select * from without_placeholders
