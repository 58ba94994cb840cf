with compared_pairs as (

    select * from {{ ref('compared_pairs') }}

),

counted as (

    select
        level_pattern,
        count(*) as pair_count
    from compared_pairs
    group by level_pattern

),

taken_apart as (

    select
        level_pattern,
        pair_count,
        {{ pattern_levels() }}
    from counted

)

select * from taken_apart
