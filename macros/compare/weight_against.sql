{#- The weight of a match in bits: its log2 probability against that of all other classes together. -#}
{% macro weight_against(match_log2, other_log2s) -%}
    {%- set powers = [] -%}
    {%- for other_log2 in other_log2s -%}
        {%- do powers.append('power(cast(2 as double), ' ~ other_log2 ~ ')') -%}
    {%- endfor -%}
    {{ rounded(match_log2 ~ ' - log2(' ~ powers | join(' + ') ~ ')', 6) }}
{%- endmacro %}
