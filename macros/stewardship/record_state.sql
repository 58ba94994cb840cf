{#- What a record looks like, in eight letters: another state is another name, birth date, contact, id or address. -#}
{% macro record_state(records) -%}
    left(md5(concat_ws(
        '|',
        coalesce({{ records }}.name_key, ''),
        coalesce(cast({{ records }}.birth_date as string), ''),
        coalesce({{ records }}.email, ''),
        coalesce({{ records }}.phone, ''),
        coalesce({{ records }}.national_id, ''),
        coalesce({{ records }}.street, ''),
        coalesce({{ records }}.house_number, ''),
        coalesce({{ records }}.postal_code, ''),
        coalesce({{ records }}.city, '')
    )), 8)
{%- endmacro %}
