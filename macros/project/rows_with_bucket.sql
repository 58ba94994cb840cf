{#- The rows of a relation with row_version (1 is the one of its key that counts), row_bucket and row_reason.
    key: the primary key's columns; required: those of them that must be there (default: all);
    newest_first: columns that order the versions of one key; oldest_first: columns that do so before them, of what is
    sent again and counts as of the first time; deleted: condition; expected: columns whose absence is
    remarked on a row that is kept all the same.
    Only rows that share their key are compared in full: that is what costs time. -#}
{% macro rows_with_bucket(relation, key, newest_first, required=none, deleted='1 = 0', expected=[], oldest_first=[]) -%}
    {%- set required = required or key -%}
    {%- set same_key = [] -%}
    {%- for column in key -%}
        {%- set equals = ' = ' if column in required else ' is not distinct from ' -%}
        {%- do same_key.append(relation ~ '.' ~ column ~ equals ~ 'repeated_keys.' ~ column) -%}
    {%- endfor -%}
    {%- set ordering = [] -%}
    {%- for column in oldest_first -%}
        {%- do ordering.append(relation ~ '.' ~ column ~ ' nulls last') -%}
    {%- endfor -%}
    {%- for column in newest_first -%}
        {%- do ordering.append(relation ~ '.' ~ column ~ ' desc nulls last') -%}
    {%- endfor -%}
    with repeated_keys as (

        select {{ key | join(', ') }}
        from {{ relation }}
        group by {{ key | join(', ') }}
        having count(*) > 1

    ),

    versions as (

        select
            {{ relation }}.*,
            1 as row_version
        from {{ relation }}
        anti join repeated_keys
            on {{ same_key | join(' and ') }}
        union all
        select
            {{ relation }}.*,
            row_number() over (
                partition by {{ relation }}.{{ key | join(', ' ~ relation ~ '.') }}
                order by {{ (ordering + [row_fingerprint(relation)]) | join(', ') }}
            ) as row_version
        from {{ relation }}
        semi join repeated_keys
            on {{ same_key | join(' and ') }}

    )

    select
        versions.*,
        case
            when {{ required | join(' is null or ') }} is null then 'quarantined'
            when row_version > 1 then 'repeated'
            when {{ deleted }} then 'deleted'
            else 'kept'
        end as row_bucket,
        case
            when {{ required | join(' is null or ') }} is null then 'missing_id'
            when row_version > 1 then 'repeated_or_older_version'
            when {{ deleted }} then 'deleted_at_source'
            {%- for column in expected %}
            when {{ column }} is null then 'no_usable_{{ column }}'
            {%- endfor %}
        end as row_reason
    from versions
{%- endmacro %}
