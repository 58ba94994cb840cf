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
        coalesce(
            {{ name_suffix('known_last_name') }}, {{ name_suffix('known_full_name') }}, {{ name_suffix('known_first_name') }}
        ) as typed_suffix
    from folded_names

),

without_titles as (

    select
        *,
        case when is_person then {{ strip_titles('known_full_name', 'has_two_surnames') }} end as titled_full_name,
        case when is_person then {{ strip_titles('known_first_name', 'has_two_surnames') }} end as titled_first_name,
        case when is_person then {{ glue_particles('known_last_name') }} end as glued_last_name
    from people

),

without_suffixes as (

    select
        *,
        {{ strip_suffixes('titled_full_name') }} as whole_name,
        {{ strip_suffixes('titled_first_name') }} as typed_given_name,
        {{ strip_suffixes('glued_last_name') }} as typed_family_name
    from without_titles

),

-- the whole name is only read where a part is missing
parsed as (

    select
        *,
        coalesce(typed_given_name, nullif(
            {{ parse_full_name('whole_name', 'given', 'has_two_surnames') }}, coalesce(typed_family_name, '')
        )) as given_name,
        coalesce(
            typed_family_name, {{ parse_full_name('whole_name', 'family', 'has_two_surnames') }}
        ) as parsed_family_name
    from without_suffixes

),

keyed as (

    select
        *,
        {{ strip_suffixes('parsed_family_name') }} as family_name,
        case
            when is_person then coalesce(
                nullif(trim(replace(replace(whole_name, ', ', ' '), ',', ' ')), ''),
                nullif(concat_ws(' ', given_name, parsed_family_name), '')
            )
            else {{ strip_legal_form('coalesce(known_full_name, known_last_name)') }}
        end as name_words
    from parsed

),

standardized as (

    select
        keyed.*,
        coalesce(nicknames.root, {{ first_word('keyed.given_name') }}) as given_name_root,
        {{ first_word(strip_particles('keyed.family_name')) }} as family_name_1,
        {{ sorted_words(strip_particles('keyed.name_words')) }} as name_key,
        case when keyed.is_person then keyed.typed_suffix end as name_suffix
    from keyed
    left join nicknames
        on {{ first_word('keyed.given_name') }} = nicknames.name

)

select * from standardized
