{#- The letters of an e-mail user that is made of the record's own name, say anagarcia of ana.garcia85; else null. -#}
{% macro name_in_email(record) -%}
    {%- set letters = regexp_replace_all(record ~ '.email_user', '[^a-z]', '') -%}
    case
        when
            contains({{ letters }}, replace({{ record }}.family_name_1, ' ', '')) and length({{ record }}.family_name_1) > 2
            or contains({{ letters }}, replace({{ record }}.given_name_root, ' ', '')) and length({{ record }}.given_name_root) > 2
            then {{ letters }}
    end
{%- endmacro %}
