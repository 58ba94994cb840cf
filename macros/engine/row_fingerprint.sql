{#- The content of a whole row as one short text: settles the order of rows that differ in nothing else. -#}
{% macro row_fingerprint(relation) %}
    {{ return(adapter.dispatch('row_fingerprint', 'customer360')(relation)) }}
{% endmacro %}

{% macro default__row_fingerprint(relation) -%}
    md5(cast({{ relation }} as string))
{%- endmacro %}

{% macro spark__row_fingerprint(relation) -%}
    md5(to_json(struct({{ relation }}.*)))
{%- endmacro %}
