{#- How far two e-mail addresses agree: 4 same, 3 one or two letters off, 2 same user elsewhere, 1 different, 0 missing.
    Users made of the names are alike because the names are: with other digits or dots, or two letters off, they differ. -#}
{% macro compare_emails(record_1, record_2) -%}
    case
        when {{ record_1 }}.email is null or {{ record_2 }}.email is null then 0
        when {{ record_1 }}.email = {{ record_2 }}.email then 4
        when case
            when {{ record_1 }}.name_in_email = {{ record_2 }}.name_in_email and {{ record_1 }}.email_user <> {{ record_2 }}.email_user then true
            when {{ record_1 }}.name_in_email = {{ record_2 }}.name_in_email then not {{ regexp_has(record_1 ~ '.email_user', '[0-9]') }}
        end then 1
        when case
            when {{ record_1 }}.name_in_email is not null and {{ record_2 }}.name_in_email is not null
                then {{ edits_at_most(record_1 ~ '.email', record_2 ~ '.email', 1) }}
            else {{ edits_at_most(record_1 ~ '.email', record_2 ~ '.email', 2) }}
        end then 3
        when {{ record_1 }}.email_user = {{ record_2 }}.email_user then 2
        else 1
    end
{%- endmacro %}
