{#- True where the streets of two records are known and are not alike, or are alike with other house numbers. -#}
{% macro is_another_street(record_1, record_2) -%}
    case
        when {{ record_1 }}.street is null or {{ record_2 }}.street is null then false
        when {{ record_1 }}.house_number <> {{ record_2 }}.house_number then true
        else not {{ edits_at_most(record_1 ~ '.street', record_2 ~ '.street', 3) }}
    end
{%- endmacro %}
