with lone_record_offers as (

    select * from {{ ref('lone_record_offers') }}

),

linked_records as (

    select * from {{ ref('linked_records') }}

),

linkage_records as (

    select * from {{ ref('linkage_records') }}

),

-- each cluster as it would be with all who are drawn to it
offered_members as (

    select
        record_number,
        cluster_number
    from linked_records
    where cluster_number in (select lone_record_offers.cluster_number from lone_record_offers)
    union all
    select
        record_number,
        cluster_number
    from lone_record_offers

),

too_large as (

    select offered_members.cluster_number
    from offered_members
    inner join linkage_records
        on offered_members.record_number = linkage_records.record_number
        and linkage_records.exclusive_kind is null
    group by offered_members.cluster_number
    having count(*) > max(linkage_records.size_limit)

),

held as (

    select
        offered_members.record_number,
        offered_members.cluster_number,
        linkage_records.exclusive_kind,
        linkage_records.exclusive_value
    from offered_members
    inner join linkage_records
        on offered_members.record_number = linkage_records.record_number
        and linkage_records.exclusive_kind is not null

),

-- several values of what a customer has only one of
disputed_kinds as (

    select
        cluster_number,
        exclusive_kind
    from held
    group by cluster_number, exclusive_kind
    having min(exclusive_value) <> max(exclusive_value)

),

barred as (

    select distinct held.record_number
    from held
    inner join disputed_kinds
        on held.cluster_number = disputed_kinds.cluster_number
        and held.exclusive_kind = disputed_kinds.exclusive_kind

),

lone_record_links as (

    select lone_record_offers.*
    from lone_record_offers
    left join too_large
        on lone_record_offers.cluster_number = too_large.cluster_number
    left join barred
        on lone_record_offers.record_number = barred.record_number
    where too_large.cluster_number is null and barred.record_number is null

)

select * from lone_record_links
