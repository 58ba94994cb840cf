{#- The numbers from 1 to `last`, a row each, as column `place`. -#}
{% macro number_rows(last) -%}
    select cast(listed.number_text as int) as place
    from (select {{ split_rows("'" ~ range(1, last + 1) | join(',') ~ "'") }} as number_text) as listed
{%- endmacro %}
