{#- What keeps two records apart whatever their weight: two valid ids of a kind of which one party has one, or a source that
    has nobody twice; null where nothing does. -#}
{% macro guard_reason(record_1, record_2) -%}
    case
        when {{ record_1 }}.unique_id_kind = {{ record_2 }}.unique_id_kind and {{ record_1 }}.unique_id <> {{ record_2 }}.unique_id
            then 'two_valid_national_ids'
        when {{ record_1 }}.source_without_duplicates = {{ record_2 }}.source_without_duplicates
            then 'one_source_without_duplicates'
    end
{%- endmacro %}
