with customer_questions as (

    select * from {{ ref('customer_questions') }}

),

doubtful_links as (

    select * from {{ ref('doubtful_links') }}

),

match_quality as (

    select * from {{ ref('match_quality') }}

),

steward_decisions as (

    select * from {{ ref('steward_decisions') }}

),

review_items as (

    select
        item_kind,
        record_id_1,
        record_id_2,
        cast(null as string) as subject,
        {{ review_question() }} as question
    from customer_questions
    union all
    select
        'two_customers' as item_kind,
        record_id_1,
        record_id_2,
        cast(null as string) as subject,
        case doubt
            when 'weak_bridge' then 'One pair alone joins two parts of this customer: is it two?'
            else 'No pair holds this record firmly in its customer: is it another?'
        end as question
    from doubtful_links
    union all
    select
        'alarm' as item_kind,
        cast(null as string) as record_id_1,
        cast(null as string) as record_id_2,
        metric as subject,
        concat('Beyond its limit: ', meaning) as question
    from match_quality
    where is_alarming
    union all
    select
        'decision' as item_kind,
        record_id_1,
        record_id_2,
        concat(steward_decision, ': ', id_1, ', ', id_2, ' (', cast(repetition as string), ')') as subject,
        concat('A decision in the seeds ', status_in_words, '.') as question
    from steward_decisions
    where status <> 'in_force'

)

select * from review_items
