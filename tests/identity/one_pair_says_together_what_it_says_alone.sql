with meeting_pairs as (

    select * from {{ ref('meeting_pairs') }}

),

joint_weights as (

    select * from {{ ref('joint_weights') }}

),

single_pairs as (

    select
        cluster_1,
        cluster_2,
        max(match_weight) as match_weight
    from meeting_pairs
    where level_pattern is not null
    group by cluster_1, cluster_2
    having count(*) = 1

),

disagreeing as (

    select
        joint_weights.cluster_1,
        joint_weights.cluster_2,
        joint_weights.joint_weight,
        single_pairs.match_weight
    from joint_weights
    inner join single_pairs
        on joint_weights.cluster_1 = single_pairs.cluster_1
        and joint_weights.cluster_2 = single_pairs.cluster_2
    where abs(joint_weights.joint_weight - single_pairs.match_weight) > 1e-5

)

select * from disagreeing
