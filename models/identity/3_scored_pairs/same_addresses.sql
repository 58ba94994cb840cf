with matching_records as (

    select * from {{ ref('matching_records') }}

),

streets as (

    select
        street,
        coalesce(house_number, '') as house_number,
        postal_code,
        city,
        cast(count(*) as double) as record_count
    from matching_records
    where street is not null
    group by street, coalesce(house_number, ''), postal_code, city

),

by_postal_code as (

    select sum(record_count) as record_count, 1 as pair_sign
    from streets
    where postal_code is not null
    group by street, house_number, postal_code

),

by_city as (

    select sum(record_count) as record_count, 1 as pair_sign
    from streets
    where city is not null
    group by street, house_number, city

),

-- the same postal code or the same city: who has both alike is counted twice, and taken off once
places as (

    select record_count, pair_sign from by_postal_code
    union all
    select record_count, pair_sign from by_city
    union all
    select record_count, case when postal_code is null or city is null then 0 else -1 end as pair_sign from streets

),

same_pairs as (

    select coalesce(sum(pair_sign * record_count * (record_count - 1) / 2), 0) as same_pairs
    from places

),

known_parts as (

    select
        street is not null as has_street,
        postal_code is not null as has_postal_code,
        city is not null as has_city,
        cast(count(*) as double) as record_count
    from matching_records
    group by street is not null, postal_code is not null, city is not null

),

-- each pair twice, and each record with itself
known_twice as (

    select sum(parts_1.record_count * parts_2.record_count) as pair_count
    from known_parts as parts_1
    inner join known_parts as parts_2
        on (parts_1.has_street and parts_2.has_street)
        or (parts_1.has_postal_code and parts_2.has_postal_code)
        or (parts_1.has_city and parts_2.has_city)

),

known_once as (

    select sum(record_count) as record_count
    from known_parts
    where has_street or has_postal_code or has_city

),

same_addresses as (

    select
        coalesce((known_twice.pair_count - known_once.record_count) / 2, 0) as known_pairs,
        same_pairs.same_pairs
    from known_twice
    cross join known_once
    cross join same_pairs

)

select * from same_addresses
