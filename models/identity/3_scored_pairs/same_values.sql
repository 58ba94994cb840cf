with matching_records as (

    select * from {{ ref('matching_records') }}

),

birth_dates as (

    {{ value_counts('birth_date_iso') }}

),

emails as (

    {{ value_counts('email') }}

),

phones as (

    {{ value_counts('phone_national') }}

),

national_ids as (

    {{ value_counts('national_id') }}

),

all_values as (

    select 'birth_date' as comparison, cast(record_count as double) as record_count from birth_dates
    union all
    select 'email' as comparison, cast(record_count as double) as record_count from emails
    union all
    select 'phone' as comparison, cast(record_count as double) as record_count from phones
    union all
    select 'national_id' as comparison, cast(record_count as double) as record_count from national_ids

),

same_addresses as (

    select * from {{ ref('same_addresses') }}

),

same_values as (

    select
        comparison,
        sum(record_count) * (sum(record_count) - 1) / 2 as known_pairs,
        sum(record_count * (record_count - 1) / 2) as same_pairs
    from all_values
    group by comparison
    union all
    select 'address' as comparison, known_pairs, same_pairs from same_addresses

)

select * from same_values
