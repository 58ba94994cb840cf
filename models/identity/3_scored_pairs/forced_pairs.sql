with native_links as (

    select * from {{ ref('native_links') }}

),

steward_pairs as (

    select * from {{ ref('steward_pairs') }}

),

matching_records as (

    select * from {{ ref('matching_records') }}

),

source_pairs as (

    select
        least(records_1.record_number, records_2.record_number) as record_number_1,
        greatest(records_1.record_number, records_2.record_number) as record_number_2,
        native_links.link_kind,
        cast(native_links.linked_at as date) as linked_on
    from native_links
    inner join matching_records as records_1
        on native_links.record_id_1 = records_1.record_id
    inner join matching_records as records_2
        on native_links.record_id_2 = records_2.record_id
    where records_1.record_number <> records_2.record_number

),

told as (

    select
        record_number_1,
        record_number_2,
        forced_decision,
        'steward' as decided_by,
        reason,
        decided_on,
        case forced_decision when 'never_link' then 1 else 2 end as told_rank
    from steward_pairs
    union all
    select
        record_number_1,
        record_number_2,
        'always_link' as forced_decision,
        'source' as decided_by,
        link_kind as reason,
        linked_on as decided_on,
        3 as told_rank
    from source_pairs

),

-- the steward's word is last, and "never" is stronger than "always"
ranked as (

    select
        *,
        row_number() over (
            partition by record_number_1, record_number_2
            order by told_rank, coalesce(decided_on, cast('9999-12-31' as date)), reason
        ) as told_order
    from told

),

forced_pairs as (

    select
        record_number_1,
        record_number_2,
        forced_decision,
        decided_by,
        reason,
        decided_on
    from ranked
    where told_order = 1

)

select * from forced_pairs
