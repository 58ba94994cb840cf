with trained_weights as (

    {{ learnt_weights() }}

),

frozen_weights as (

    select * from {{ ref('frozen_weights') }}

),

ranked_weights as (

    select
        *,
        max(training_number) over () as latest_training_number
    from trained_weights

),

latest_weights as (

    select
        evidence_class,
        comparison,
        comparison_level,
        probability
    from ranked_weights
    where training_number = latest_training_number

),

-- frozen weights, where there are any, win as a whole
chosen as (

    select
        evidence_class,
        comparison,
        comparison_level,
        probability,
        'frozen' as weight_origin
    from frozen_weights
    union all
    select
        evidence_class,
        comparison,
        comparison_level,
        probability,
        'trained' as weight_origin
    from latest_weights
    where (select count(*) from frozen_weights) = 0

),

with_logarithm as (

    select
        cast(evidence_class as string) as evidence_class,
        cast(comparison as string) as comparison,
        cast(comparison_level as bigint) as comparison_level,
        cast(probability as double) as probability,
        log2(cast(probability as double)) as log2_probability,
        cast(weight_origin as string) as weight_origin
    from chosen

)

select * from with_logarithm
