{#- Two columns, row_bucket and row_reason: which of the four buckets a raw row is in, and why.
    key: the primary key's columns; required: those of them that must be there (default: all);
    newest_first: columns that order versions of one key; deleted: condition; expected: columns whose absence is remarked
    on a row that is kept all the same. -#}
{% macro row_bucket(key, newest_first, required=none, deleted='1 = 0', expected=[], relation='renamed') -%}
    {%- set id_is_missing = (required or key) | join(' is null or ') ~ ' is null' -%}
    {%- set newest = [] -%}
    {%- for column in newest_first -%}{%- do newest.append(column ~ ' desc nulls last') -%}{%- endfor -%}
    {%- do newest.append(row_fingerprint(relation)) -%}
    {%- set version = 'row_number() over (partition by ' ~ key | join(', ') ~ ' order by ' ~ newest | join(', ') ~ ')' -%}
    case
        when {{ id_is_missing }} then 'quarantined'
        when {{ version }} > 1 then 'repeated'
        when {{ deleted }} then 'deleted'
        else 'kept'
    end as row_bucket,
    case
        when {{ id_is_missing }} then 'missing_id'
        when {{ version }} > 1 then 'repeated_or_older_version'
        when {{ deleted }} then 'deleted_at_source'
        {%- for column in expected %}
        when {{ column }} is null then 'no_usable_{{ column }}'
        {%- endfor %}
    end as row_reason
{%- endmacro %}
