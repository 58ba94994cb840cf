{{ config(severity='warn') }}
-- words in fields of the sources that no row of picklist_values knows: the field fell back to a default. Words of
-- country, gender and language lower the source's validity, which rings by itself
select
    source_system,
    attribute,
    raw_value,
    holding_records,
    example_id
from {{ ref('unmapped_values') }}
where attribute not in ('country', 'gender', 'language')
