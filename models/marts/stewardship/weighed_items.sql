with review_items as (

    select * from {{ ref('review_items') }}

),

matching_records as (

    select * from {{ ref('matching_records') }}

),

explained_pairs as (

    select * from {{ ref('explained_pairs') }}

),

review_stakes as (

    select * from {{ ref('review_stakes') }}

),

weighed_items as (

    select
        review_items.item_kind,
        review_items.record_id_1,
        review_items.record_id_2,
        review_items.subject,
        review_items.question,
        explained_pairs.match_weight,
        explained_pairs.sentence as explanation,
        stakes_1.customer_id as customer_id_1,
        stakes_2.customer_id as customer_id_2,
        {{ review_id('review_items') }} as review_id,
        coalesce(split_part(review_items.record_id_1, ':', 1), 'any') as source_system,
        {{ at_stake('record_count') }} as records_at_stake,
        {{ at_stake('customer_value') }} as value_at_stake,
        md5(concat_ws('|', review_items.question, stakes_1.state, stakes_2.state)) as state
    from review_items
    left join matching_records as records_1
        on review_items.record_id_1 = records_1.record_id
    left join matching_records as records_2
        on review_items.record_id_2 = records_2.record_id
    left join explained_pairs
        on least(records_1.record_number, records_2.record_number) = explained_pairs.record_number_1
        and greatest(records_1.record_number, records_2.record_number) = explained_pairs.record_number_2
    left join review_stakes as stakes_1
        on review_items.record_id_1 = stakes_1.record_id
    left join review_stakes as stakes_2
        on review_items.record_id_2 = stakes_2.record_id

)

select * from weighed_items
