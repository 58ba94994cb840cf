{#- A short name of an item of the review queue: the same as long as it asks the same. -#}
{% macro review_id(items) -%}
    concat('r-', left(md5(concat_ws(
        '|', {{ items }}.item_kind, {{ items }}.record_id_1, {{ items }}.record_id_2, {{ items }}.subject
    )), 12))
{%- endmacro %}
