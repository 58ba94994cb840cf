-- every raw row is in exactly one bucket
select
    source_system,
    source_table,
    unexplained
from {{ ref('run_ledger') }}
where unexplained <> 0
