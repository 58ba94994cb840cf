with trap_cases as (

    select * from {{ ref('trap_cases') }}

),

-- each trap, and all traps of a kind
told_twice as (

    select
        concat('sprung_', trap) as metric,
        trap_kind,
        replace(trap, '_', ' ') as trap_in_words,
        is_sprung
    from trap_cases
    union all
    select
        concat('sprung_', trap_kind, '_traps') as metric,
        trap_kind,
        'all traps' as trap_in_words,
        is_sprung
    from trap_cases

),

counted as (

    select
        metric,
        trap_kind,
        trap_in_words,
        cast(sum(case when is_sprung then 1 else 0 end) as double) as sprung_cases,
        cast(count(*) as double) as planted_cases
    from told_twice
    group by metric, trap_kind, trap_in_words

),

trap_figures as (

    select
        metric,
        trap_kind,
        sprung_cases,
        planted_cases,
        concat(
            case
                when trap_kind = 'over_merge' then 'People who look like one, two of whom share a customer: '
                when trap_kind = 'under_merge' then 'Records that look like somebody else, left without their own: '
                else 'Faulty values that made two people share a customer: '
            end,
            trap_in_words,
            '; only where the truth is known.'
        ) as meaning
    from counted

)

select * from trap_figures
