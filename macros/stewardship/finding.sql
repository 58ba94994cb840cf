{#- What a comparison found, in words: the meaning of its level, and where a value is shared, whether it is rare or
    common. `rare_to` and `common_from` are in bits beside what strangers share: 1 is twice as common. -#}
{% macro finding(comparison, common_from, common_word='common', rare_to=-1000) -%}
    case
        when {{ comparison }}_meaning like 'same %' and {{ comparison }}_rarity <= {{ rare_to }}
            then concat('same rare ', substring({{ comparison }}_meaning, 6))
        when {{ comparison }}_meaning like 'same %' and {{ comparison }}_rarity >= {{ common_from }}
            then concat('same {{ common_word }} ', substring({{ comparison }}_meaning, 6))
        else {{ comparison }}_meaning
    end as {{ comparison }}_finding
{%- endmacro %}
