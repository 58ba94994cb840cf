with parsed_names as (

    select * from {{ ref('parsed_names') }}

),

nicknames as (

    select * from {{ ref('nicknames') }}

),

without_particles as (

    select
        *,
        {{ strip_particles('family_name') }} as bare_family_name,
        {{ strip_particles('name_words') }} as bare_words
    from parsed_names

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
