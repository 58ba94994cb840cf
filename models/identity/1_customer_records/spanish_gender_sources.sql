with customer_inputs as (

    select * from {{ ref('customer_inputs') }}
    where not coalesce(is_deleted_at_source, false)

),

gender_codes as (

    select distinct
        source_system,
        gender
    from customer_inputs
    where gender is not null

),

folded as (

    select
        source_system,
        {{ fold_text(clean_text('gender')) }} as gender_code
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
