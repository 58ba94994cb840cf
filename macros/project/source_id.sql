{#- An id of a source as text: blank is null, and 123.0 (an id that a loader made a float) is 123. -#}
{% macro source_id(column) -%}
    nullif(regexp_replace(trim(cast({{ column }} as string)), '[.]0+$', ''), '')
{%- endmacro %}
