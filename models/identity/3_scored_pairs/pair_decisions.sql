with decided_pairs as (

    select * from {{ ref('decided_pairs') }}

),

record_numbers as (

    select * from {{ ref('record_numbers') }}

),

pair_decisions as (

    select
        records_1.record_id as record_id_1,
        records_2.record_id as record_id_2,
        decided_pairs.*
    from decided_pairs
    inner join record_numbers as records_1
        on decided_pairs.record_number_1 = records_1.record_number
    inner join record_numbers as records_2
        on decided_pairs.record_number_2 = records_2.record_number

)

select * from pair_decisions
