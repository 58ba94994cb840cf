-- customers of more records than approved, unless a steward joined records of theirs
with joined_by_steward as (

    select distinct record_number_1 as record_number
    from {{ ref('steward_pairs') }}
    where forced_decision = 'always_link'

),

customer_sizes as (

    select
        customer_ids.customer_id,
        count(*) as record_count,
        max(linkage_records.size_limit) as size_limit,
        max(case when joined_by_steward.record_number is not null then 1 else 0 end) as told_by_steward
    from {{ ref('customer_ids') }} as customer_ids
    inner join {{ ref('matching_records') }} as matching_records
        on customer_ids.record_id = matching_records.record_id
    inner join {{ ref('linkage_records') }} as linkage_records
        on matching_records.record_number = linkage_records.record_number
        and linkage_records.exclusive_kind is null
    left join joined_by_steward
        on matching_records.record_number = joined_by_steward.record_number
    group by customer_ids.customer_id

)

select *
from customer_sizes
where record_count > size_limit and told_by_steward = 0
