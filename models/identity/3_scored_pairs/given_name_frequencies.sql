with matching_records as (

    select * from {{ ref('matching_records') }}

),

countries_of_surnames as (

    select
        family_name_1,
        country,
        row_number() over (
            partition by family_name_1
            order by count(*) desc, country
        ) as country_rank
    from matching_records
    where family_name_1 is not null and country is not null
    group by family_name_1, country

),

-- first names go with surnames: Thomas is common among the Hoffmanns, wherever the file has most of its people
with_country as (

    select
        matching_records.record_number,
        matching_records.given_name,
        matching_records.given_name_root,
        coalesce(countries_of_surnames.country, matching_records.country, '') as country
    from matching_records
    left join countries_of_surnames
        on matching_records.family_name_1 = countries_of_surnames.family_name_1
        and countries_of_surnames.country_rank = 1
    where matching_records.given_name is not null

),

names as (

    select
        country,
        given_name,
        given_name_root,
        count(*) as record_count
    from with_country
    group by country, given_name, given_name_root

),

counted as (

    select
        country,
        given_name,
        given_name_root,
        sum(record_count) over (partition by country, given_name) as name_count,
        sum(record_count) over (partition by country, given_name_root) as root_count,
        sum(record_count) over (partition by country) as known_count
    from names

),

given_name_frequencies as (

    select
        with_country.record_number,
        {{ value_log2('counted.name_count', 'counted.known_count') }} as given_name_log2,
        {{ value_log2('counted.root_count', 'counted.known_count') }} as given_name_part_log2
    from with_country
    inner join counted
        on with_country.country = counted.country
        and with_country.given_name = counted.given_name
        and with_country.given_name_root is not distinct from counted.given_name_root

)

select * from given_name_frequencies
