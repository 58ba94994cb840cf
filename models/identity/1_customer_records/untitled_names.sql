with typed_parties as (

    select * from {{ ref('typed_parties') }}

),

people as (

    select
        *,
        party_type <> 'organisation' as is_person,
        {{ has_affixes(['known_full_name', 'known_first_name', 'known_last_name']) }} as has_affixes
    from typed_parties

),

without_titles as (

    select
        *,
        case when has_affixes then coalesce(
                    {{ name_suffix('known_last_name') }},
                    {{ name_suffix('known_full_name') }},
                    {{ name_suffix('known_first_name') }}
                )
        end as typed_suffix,
        case when has_affixes then {{ strip_titles('known_full_name', 'has_two_surnames') }} else known_full_name end
            as titled_full_name,
        case when has_affixes then {{ strip_titles('known_first_name', 'has_two_surnames') }} else known_first_name end
            as titled_first_name
    from people

),

without_suffixes as (

    select
        *,
        case
            when has_affixes then {{ glue_particles(strip_suffixes('titled_full_name'), ['mc']) }} else titled_full_name
        end
            as whole_name,
        case when has_affixes then {{ strip_suffixes('titled_first_name') }} else titled_first_name end
            as typed_given_name,
        case
            when has_affixes then {{ glue_particles(strip_suffixes('known_last_name'), ['mc', 'o']) }} else
                known_last_name
        end
            as typed_family_name
    from without_titles

)

select * from without_suffixes
