with country_hints as (

    select * from {{ ref('country_hints') }}

),

shares as (

    select
        source_system,
        source_instance,
        hinted_country,
        record_count,
        sum(record_count) over (partition by source_system, source_instance) as source_record_count,
        sum(case when hinted_country is not null then record_count end)
            over (partition by source_system, source_instance) as hint_count
    from country_hints

),

-- most records must say so: where foreigners alone name a country, it is not the usual one
usual_countries as (

    select
        source_system,
        source_instance,
        hinted_country as usual_country
    from shares
    where hinted_country is not null
        and record_count >= 10
        and record_count > 0.5 * source_record_count
        and record_count >= 0.8 * hint_count

)

select * from usual_countries
