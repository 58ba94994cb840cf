{#- True where two first names are different ones and both common: a typing mistake is rare beside the name that was meant, while
    josep and josefa, a letter or two apart, are simply two names. -#}
{% macro are_two_common_names(record_1, record_2) -%}
    {%- set rarer = 'least(' ~ record_1 ~ '.given_name_count, ' ~ record_2 ~ '.given_name_count)' -%}
    {%- set more_common = 'greatest(' ~ record_1 ~ '.given_name_count, ' ~ record_2 ~ '.given_name_count)' -%}
    {{ record_1 }}.given_name_root <> {{ record_2 }}.given_name_root
            and {{ rarer }} >= 5 and {{ rarer }} * 10 >= {{ more_common }}
{%- endmacro %}
