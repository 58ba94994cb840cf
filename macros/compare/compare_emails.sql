{#- How far two e-mail addresses agree: 4 same, 3 one or two letters off, 2 same user elsewhere, 1 different, 0 missing. -#}
{% macro compare_emails(record_1, record_2) -%}
    case
        when {{ record_1 }}.email is null or {{ record_2 }}.email is null then 0
        when {{ record_1 }}.email = {{ record_2 }}.email then 4
        when {{ edit_distance(record_1 ~ '.email', record_2 ~ '.email') }} <= 2 then 3
        when {{ record_1 }}.email_user = {{ record_2 }}.email_user then 2
        else 1
    end
{%- endmacro %}
