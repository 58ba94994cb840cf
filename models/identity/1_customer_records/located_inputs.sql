with cleaned_inputs as (

    select * from {{ ref('cleaned_inputs') }}

),

countries as (

    select * from {{ ref('countries') }}

),

usual_countries as (

    select * from {{ ref('usual_countries') }}

),

folded as (

    select
        *,
        {{ fold_text('country_text') }} as folded_country,
        {{ national_id_text('national_id_text') }} as typed_national_id,
        {{ regexp_group('lower(language_text)', '^([a-z]{2})(?:[-_].*)?$') }} as language
    from cleaned_inputs

),

-- numbers, ids and names are read by the habits of a country even where the record does not say which
located as (

    select
        folded.*,
        countries.country_code,
        coalesce(
            countries.country_code,
            {{ national_id_country('folded.typed_national_id') }},
            usual_countries.usual_country
        ) as assumed_country
    from folded
    left join countries
        on folded.folded_country = countries.country_name
    left join usual_countries
        on folded.source_system = usual_countries.source_system
        and folded.source_instance = usual_countries.source_instance

)

select * from located
