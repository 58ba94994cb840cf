with input_verdicts as (

    select * from {{ ref('input_verdicts') }}

),

quarantined as (

    select
        record_id,
        source_system,
        source_table,
        reason,
        case reason
            when 'missing_record_id' then 'the source gives no id for this row'
            when 'duplicate_record_id' then concat('row ', cast(id_rank as string), ' of this id; the newest was kept')
            when 'value_too_long' then concat('the longest value has ', cast(longest_text as string), ' characters')
        end as detail
    from input_verdicts
    where
        reason is not null
        and not coalesce(is_deleted_at_source, false)

)

select * from quarantined
