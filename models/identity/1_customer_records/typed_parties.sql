with folded_names as (

    select * from {{ ref('folded_names') }}

),

usual_parties as (

    select * from {{ ref('usual_parties') }}

),

first_names as (

    select distinct first_name from {{ ref('first_name_genders') }}

),

-- a company in the place of a person's name; in a list of companies, every name that begins with no first name
typed_parties as (

    select
        folded_names.*,
        case
            when declared_party_type <> 'unknown' then declared_party_type
            when first_name_text is null and {{ has_legal_form('known_full_name') }} then 'organisation'
            when
                first_names.first_name is null
                and known_full_name not like '%,%'
                and coalesce(known_first_name, known_last_name, birth_date_text, gender_text) is null
                then coalesce(usual_parties.usual_party, 'unknown')
            else 'unknown'
        end as party_type
    from folded_names
    left join usual_parties
        on folded_names.source_system = usual_parties.source_system
        and folded_names.source_instance = usual_parties.source_instance
    left join first_names
        on usual_parties.usual_party = 'organisation'
        and {{ first_word('folded_names.known_full_name') }} = first_names.first_name

)

select * from typed_parties
