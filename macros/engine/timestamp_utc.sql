{#- A time as timestamp in UTC, from a timestamp of any kind or from text with or without an offset; null when
    unreadable. -#}
{% macro timestamp_utc(column) %}{{ return(adapter.dispatch('timestamp_utc', 'customer360')(column)) }}{% endmacro %}

{# a straight cast of text would drop the offset without a word #}
{% macro duckdb__timestamp_utc(column) -%}
    try_cast(try_cast({{ column }} as timestamptz) as timestamp)
{%- endmacro %}

{# Spark would also read `2024`, `12:30` and `now` as times #}
{% macro spark__timestamp_utc(column) -%}
    case
        when regexp_like(cast({{ column }} as string), r'^ *[0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2}(?:[ T][0-9]{1,2}:[0-9].*| *)$')
            and not regexp_like(cast({{ column }} as string), r'[0-9.] +[+-]')
            then try_cast(regexp_replace(cast({{ column }} as string), r'^( *[0-9]{4})/([0-9]{1,2})/', r'$1-$2-') as timestamp)
    end
{%- endmacro %}
