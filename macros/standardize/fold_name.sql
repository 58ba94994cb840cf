{#- A name in a-z and single spaces, and `,` where the caller keeps it: apostrophes and digits go, hyphens and dots part words.
    A name in another script (no ASCII form) stays in lower case. -#}
{% macro fold_name(expression, kept_characters='') -%}
    {%- set folded = "translate(" ~ fold_to_ascii(expression) ~ ", '0123456789''’‘`´ʼ', '')" -%}
    {%- set letters = 'a-z' ~ kept_characters -%}
    {%- set pattern = '[^' ~ letters ~ ']*[^' ~ letters ~ ' ][^' ~ letters ~ ']*' -%}
    coalesce(
        nullif(trim({{ regexp_replace_all(folded, pattern, ' ') }}), ''),
        case when {{ regexp_has(expression, '[^ -~]') }} then {{ regexp_group('lower(' ~ expression ~ ')', '^.*\\p{L}.*$', 0) }} end
    )
{%- endmacro %}
