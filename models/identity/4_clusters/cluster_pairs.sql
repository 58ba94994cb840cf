with meeting_pairs as (

    select * from {{ ref('meeting_pairs') }}

),

joint_weights as (

    select * from {{ ref('joint_weights') }}

),

cluster_conflicts as (

    select * from {{ ref('cluster_conflicts') }}

),

separate_contacts as (

    select * from {{ ref('separate_contacts') }}

),

thresholds as (

    select
        max(case when threshold = 'doubt' then match_weight end) as doubt_weight,
        max(case when threshold = 'lowest_pair' then match_weight end) as lowest_weight
    from {{ ref('thresholds') }}

),

counted as (

    select
        cluster_1,
        cluster_2,
        count(*) as pair_count,
        sum(cast(evident_weight as decimal(28, 6))) as weight_sum,
        min(evident_weight) as weakest_weight,
        max(strongest_match_weight) as strongest_match_weight,
        min(case when is_doubtful then 1 else 0 end) = 1 as is_doubtful
    from meeting_pairs
    group by cluster_1, cluster_2

),

-- records that share nothing but a contact of several people do not share more together
joined as (

    select
        counted.*,
        coalesce(cluster_conflicts.conflict_sum, 0) as conflict_sum,
        coalesce(cluster_conflicts.conflict_count, 0) as conflict_count,
        cast(counted.weight_sum as double) / counted.pair_count as average_weight,
        coalesce(separate_contacts.separate_bits, 0) as separate_bits,
        thresholds.lowest_weight,
        case
            when counted.is_doubtful then least(joint_weights.joint_weight, thresholds.doubt_weight)
            else joint_weights.joint_weight
        end as joint_weight
    from counted
    cross join thresholds
    left join joint_weights
        on counted.cluster_1 = joint_weights.cluster_1
        and counted.cluster_2 = joint_weights.cluster_2
    left join separate_contacts
        on counted.cluster_1 = separate_contacts.cluster_1
        and counted.cluster_2 = separate_contacts.cluster_2
    left join cluster_conflicts
        on counted.cluster_1 = cluster_conflicts.cluster_1
        and counted.cluster_2 = cluster_conflicts.cluster_2

),

-- half what the pairs say one by one, half what they say together, less what separate contacts say; what keeps a pair
-- apart keeps the clusters apart
cluster_pairs as (

    select
        cluster_1,
        cluster_2,
        cast(pair_count as bigint) as compared_pair_count,
        strongest_match_weight,
        average_weight,
        joint_weight,
        cast(separate_bits as bigint) as separate_bits,
        case
            when joint_weight is null or weakest_weight < lowest_weight then average_weight
            else {{ rounded('greatest((average_weight + joint_weight) / 2 - separate_bits, lowest_weight)', 6) }}
        end as cluster_weight,
        cast(conflict_sum as decimal(28, 6)) as conflict_sum,
        cast(conflict_count as bigint) as conflict_count
    from joined

)

select * from cluster_pairs
