with known_truth as (

    select * from {{ ref('known_truth') }}

),

candidate_pairs as (

    select * from {{ ref('candidate_pairs') }}

),

found_groups as (

    select count(*) as record_count
    from known_truth
    group by customer_id

),

true_groups as (

    select count(*) as record_count
    from known_truth
    group by true_customer_id

),

right_groups as (

    select count(*) as record_count
    from known_truth
    group by customer_id, true_customer_id

),

found_pairs as (

    select sum(cast(record_count * (record_count - 1) / 2 as double)) as pair_count
    from found_groups

),

true_pairs as (

    select sum(cast(record_count * (record_count - 1) / 2 as double)) as pair_count
    from true_groups

),

right_pairs as (

    select sum(cast(record_count * (record_count - 1) / 2 as double)) as pair_count
    from right_groups

),

compared_true_pairs as (

    select cast(count(*) as double) as pair_count
    from candidate_pairs
    inner join known_truth as truth_1
        on candidate_pairs.record_number_1 = truth_1.record_number
    inner join known_truth as truth_2
        on candidate_pairs.record_number_2 = truth_2.record_number
        and truth_1.true_customer_id = truth_2.true_customer_id

),

truth_figures as (

    select
        right_pairs.pair_count / nullif(found_pairs.pair_count, 0) as pair_precision,
        right_pairs.pair_count / nullif(true_pairs.pair_count, 0) as pair_recall,
        compared_true_pairs.pair_count / nullif(true_pairs.pair_count, 0) as blocking_recall
    from found_pairs
    cross join true_pairs
    cross join right_pairs
    cross join compared_true_pairs

)

select * from truth_figures
