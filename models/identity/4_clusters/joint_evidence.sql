with meeting_evidence as (

    select * from {{ ref('meeting_evidence') }}

),

rated as (

    select
        *,
        {{ evidence_clarity() }} as clarity
    from meeting_evidence

),

known_clearly as (

    select
        *,
        max(case when clarity = 'clear' then 1 else 0 end) over (partition by cluster_1, cluster_2, compared_part) = 1
            as is_known_clearly
    from rated

),

-- a city that two clusters share says nothing where their streets are known and differ
ranked as (

    select
        *,
        row_number() over (
            partition by cluster_1, cluster_2, compared_part
            order by comparison_weight desc, record_number_1, record_number_2
        ) as evidence_rank,
        count(*) over (partition by cluster_1, cluster_2, compared_part) as pair_count
    from known_clearly
    where clarity is null or clarity = 'clear' or not is_known_clearly

),

-- the best of each part, but the average of the e-mail addresses: of many made from one name two are soon alike
joint_evidence as (

    select
        cluster_1,
        cluster_2,
        record_number_1,
        record_number_2,
        compared_part,
        comparison,
        comparison_level,
        comparison_weight,
        case when compared_part = 'email' then 1 / cast(pair_count as double) else cast(1 as double) end
            as evidence_share
    from ranked
    where compared_part = 'email' or evidence_rank = 1

)

select * from joint_evidence
