with meeting_evidence as (

    select * from {{ ref('meeting_evidence') }}

),

sure_clusters as (

    select * from {{ ref('sure_clusters') }}

),

matching_records as (

    select * from {{ ref('matching_records') }}

),

-- level 1: of no pair that knows both the contacts are alike
differing as (

    select
        cluster_1,
        cluster_2,
        compared_part
    from meeting_evidence
    where compared_part in ('email', 'phone')
    group by cluster_1, cluster_2, compared_part
    having max(comparison_level) = 1

),

differing_clusters as (

    select cluster_1 as cluster_number
    from differing
    union
    select cluster_2 as cluster_number
    from differing

),

contact_counts as (

    select
        sure_clusters.cluster_number,
        count(matching_records.email) as email_count,
        count(matching_records.phone_national) as phone_count
    from sure_clusters
    inner join differing_clusters
        on sure_clusters.cluster_number = differing_clusters.cluster_number
    inner join matching_records
        on sure_clusters.record_number = matching_records.record_number
    group by sure_clusters.cluster_number

),

counted as (

    select
        differing.cluster_1,
        differing.cluster_2,
        differing.compared_part,
        case differing.compared_part
            when 'email' then least(counts_1.email_count, counts_2.email_count)
            else least(counts_1.phone_count, counts_2.phone_count)
        end as records_on_each_side
    from differing
    inner join contact_counts as counts_1
        on differing.cluster_1 = counts_1.cluster_number
    inner join contact_counts as counts_2
        on differing.cluster_2 = counts_2.cluster_number

),

-- who has two contacts uses either: one more record on each side that keeps to its own is a coin that falls right twice
separate_contacts as (

    select
        cluster_1,
        cluster_2,
        cast(sum(2 * (records_on_each_side - 1)) as bigint) as separate_bits
    from counted
    where records_on_each_side > 1
    group by cluster_1, cluster_2

)

select * from separate_contacts
