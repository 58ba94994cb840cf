with quality_figures as (

    select * from {{ ref('quality_figures') }}

),

trap_figures as (

    select * from {{ ref('trap_figures') }}

),

quality_metrics as (

    select * from {{ ref('quality_metrics') }}

),

with_words as (

    select
        quality_figures.metric,
        quality_figures.value,
        quality_figures.out_of,
        case
            when quality_figures.out_of is null then quality_figures.value
            else quality_figures.value / nullif(quality_figures.out_of, 0)
        end as measured,
        quality_metrics.warn_below,
        quality_metrics.warn_above,
        coalesce(quality_metrics.least_cases, 0) as least_cases,
        coalesce(
            quality_metrics.meaning,
            trap_figures.meaning,
            'Values of this kind of identifier that several customers hold.'
        ) as meaning
    from quality_figures
    left join quality_metrics
        on quality_figures.metric = quality_metrics.metric
    left join trap_figures
        on quality_figures.metric = trap_figures.metric

),

-- a few cases are no trend: a small file should not cry wolf
match_quality as (

    select
        metric,
        value,
        out_of,
        warn_below,
        warn_above,
        coalesce(measured < warn_below and coalesce(out_of, value) >= least_cases, false)
        or coalesce(measured > warn_above and value >= least_cases, false) as is_alarming,
        meaning
    from with_words

)

select * from match_quality
