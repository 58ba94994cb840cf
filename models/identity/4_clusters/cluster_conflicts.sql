with meeting_pairs as (

    select * from {{ ref('meeting_pairs') }}

),

unpaired_birth_dates as (

    select * from {{ ref('unpaired_birth_dates') }}

),

match_weights as (

    select * from {{ ref('match_weights') }}
    where comparison = 'birth_date'

),

level_weights as (

    select
        comparison_level,
        {{ class_log2('match') }} - {{ class_log2('unrelated') }} as level_weight
    from match_weights
    group by comparison_level

),

all_conflicts as (

    select
        cluster_1,
        cluster_2,
        conflict_weight
    from meeting_pairs
    where conflict_weight is not null
    union all
    select
        unpaired_birth_dates.cluster_1,
        unpaired_birth_dates.cluster_2,
        least(level_weights.level_weight, cast(0 as double)) as conflict_weight
    from unpaired_birth_dates
    inner join level_weights
        on unpaired_birth_dates.birth_date_level = level_weights.comparison_level

),

cluster_conflicts as (

    select
        cluster_1,
        cluster_2,
        cast(sum(cast(conflict_weight as decimal(28, 6))) as decimal(28, 6)) as conflict_sum,
        cast(count(*) as bigint) as conflict_count
    from all_conflicts
    group by cluster_1, cluster_2

)

select * from cluster_conflicts
