-- candidate pairs that no block in use explains
with used_keys as (

    select
        blocking_keys.record_number,
        blocking_keys.blocking_rule,
        blocking_keys.blocking_key
    from {{ ref('blocking_keys') }} as blocking_keys
    left join {{ ref('skipped_blocks') }} as skipped_blocks
        on blocking_keys.blocking_rule = skipped_blocks.blocking_rule
        and blocking_keys.blocking_key = skipped_blocks.blocking_key
    where skipped_blocks.blocking_rule is null

),

explained as (

    select distinct
        candidate_pairs.record_number_1,
        candidate_pairs.record_number_2
    from {{ ref('candidate_pairs') }} as candidate_pairs
    inner join used_keys as keys_1
        on candidate_pairs.record_number_1 = keys_1.record_number
        and candidate_pairs.blocking_rule = keys_1.blocking_rule
    inner join used_keys as keys_2
        on candidate_pairs.record_number_2 = keys_2.record_number
        and keys_1.blocking_rule = keys_2.blocking_rule
        and keys_1.blocking_key = keys_2.blocking_key

)

select candidate_pairs.*
from {{ ref('candidate_pairs') }} as candidate_pairs
left join explained
    on candidate_pairs.record_number_1 = explained.record_number_1
    and candidate_pairs.record_number_2 = explained.record_number_2
where explained.record_number_1 is null
