with folded_names as (

    select * from {{ ref('folded_names') }}

),

nicknames as (

    select * from {{ ref('nicknames') }}

),

people as (

    select
        *,
        party_type <> 'organisation' as is_person,
        {{ has_affixes(['known_full_name', 'known_first_name', 'known_last_name']) }} as has_affixes
    from folded_names

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

),

-- the whole name is only read where a part is missing
parsed as (

    select
        *,
        case when is_person then coalesce(typed_given_name, nullif(
                    {{ parse_full_name('whole_name', 'given', 'has_two_surnames') }}, coalesce(typed_family_name, '')
                ))
        end as parsed_given_name,
        case when is_person then coalesce(
                    typed_family_name, {{ parse_full_name('whole_name', 'family', 'has_two_surnames') }}
                )
        end as parsed_family_name
    from without_suffixes

),

-- titles and suffixes that the other parts had hidden
settled as (

    select
        *,
        case
            when has_affixes then {{ strip_suffixes(strip_titles('parsed_given_name', 'has_two_surnames')) }}
            else parsed_given_name
        end as given_name,
        case
            when has_affixes then {{ glue_particles(strip_suffixes('parsed_family_name'), ['mc', 'o']) }}
            else parsed_family_name
        end as family_name
    from parsed

),

worded as (

    select
        *,
        case
            when
                is_person
                then coalesce(
                        replace(replace(whole_name, ', ', ' '), ',', ' '), concat_ws(' ', given_name, family_name)
                    )
            else {{ strip_legal_form(
                "replace(replace(coalesce(known_full_name, known_last_name), ' ,', ''), ',', '')"
            ) }}
        end as name_words
    from settled

),

without_particles as (

    select
        *,
        {{ strip_particles('family_name') }} as bare_family_name,
        {{ strip_particles('name_words') }} as bare_words
    from worded

),

standardized as (

    select
        without_particles.*,
        coalesce(nicknames.root, {{ first_word('without_particles.given_name') }}) as given_name_root,
        {{ first_word('without_particles.bare_family_name') }} as family_name_1,
        {{ sorted_words("nullif(trim(without_particles.bare_words), '')") }} as name_key,
        case when without_particles.is_person then without_particles.typed_suffix end as name_suffix
    from without_particles
    left join nicknames
        on {{ first_word('without_particles.given_name') }} = nicknames.name

)

select * from standardized
