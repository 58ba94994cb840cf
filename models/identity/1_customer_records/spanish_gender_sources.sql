with cleaned_inputs as (

    select * from {{ ref('cleaned_inputs') }}

),

gender_codes as (

    select distinct
        source_system,
        gender_text
    from cleaned_inputs
    where gender_text is not null

),

folded as (

    select
        source_system,
        {{ fold_text('gender_text') }} as gender_code
    from gender_codes

),

-- h(ombre) or v(arón) in a source that never writes f: its m is mujer
spanish_gender_sources as (

    select source_system
    from folded
    group by source_system
    having
        max(case when gender_code in ('h', 'v') then 1 else 0 end) = 1
        and max(case when gender_code = 'f' then 1 else 0 end) = 0

)

select * from spanish_gender_sources
