-- the last badge asks for nothing, or a customer would be left without one
select *
from {{ ref('quality_badges') }}
where
    badge_order = (select max(badge_order) from {{ ref('quality_badges') }})
    and (
        lowest_completeness > 0
        or lowest_confidence > 0
        or most_failed_values is not null
        or most_days_unseen is not null
    )
