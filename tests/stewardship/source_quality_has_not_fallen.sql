{{ config(severity='warn') }}
-- figures of a source that have fallen below what is usual: ask its owner what changed
select
    source_system,
    attribute,
    dimension,
    share,
    usual_share
from {{ ref('source_quality') }}
where has_fallen
