{{ config(materialized='incremental', full_refresh=false) }}

with weighed_items as (

    select * from {{ ref('weighed_items') }}

),

review_history as (

    {{ remembered_rows('review_history', review_history_columns()) }}

),

known_questions as (

    select
        review_id,
        max_by(is_asked, review_run) as was_asked
    from review_history
    group by review_id

),

this_run as (

    select coalesce(max(review_run), 0) + 1 as review_run
    from review_history

),

-- a question that went and is asked again is a new one
changed as (

    select
        coalesce(weighed_items.review_id, known_questions.review_id) as review_id,
        weighed_items.review_id is not null as is_asked
    from weighed_items
    full outer join known_questions
        on weighed_items.review_id = known_questions.review_id
    where coalesce(known_questions.was_asked, false) <> (weighed_items.review_id is not null)

),

final as (

    select
        cast(this_run.review_run as bigint) as review_run,
        {{ run_time() }} as changed_at,
        changed.review_id,
        changed.is_asked
    from changed
    cross join this_run

)

select * from final
