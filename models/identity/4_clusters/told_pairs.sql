with evident_clusters as (

    select * from {{ ref('evident_clusters') }}

),

forced_pairs as (

    select * from {{ ref('forced_pairs') }}

),

dated_pairs as (

    select
        *,
        coalesce(decided_on, cast('2099-12-31' as date)) as known_day
    from forced_pairs

),

-- the steward's links before the sources', and of each the oldest first
told_pairs as (

    select
        least(members_1.cluster_number, members_2.cluster_number) as cluster_1,
        greatest(members_1.cluster_number, members_2.cluster_number) as cluster_2,
        dated_pairs.record_number_1,
        dated_pairs.record_number_2,
        dated_pairs.forced_decision = 'always_link' and dated_pairs.decided_by = 'steward' as is_told,
        case
            when dated_pairs.forced_decision = 'never_link' then cast(-1000000000000 as double)
            else
                case dated_pairs.decided_by when 'steward' then cast(1000000 as double) else cast(2 as double) end
                - {{ days_between("cast('2000-01-01' as date)", 'dated_pairs.known_day') }} / cast(100000 as double)
        end as pair_weight
    from dated_pairs
    inner join evident_clusters as members_1
        on dated_pairs.record_number_1 = members_1.record_number
    inner join evident_clusters as members_2
        on dated_pairs.record_number_2 = members_2.record_number
        and members_1.cluster_number <> members_2.cluster_number

)

select * from told_pairs
