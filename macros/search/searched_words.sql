{#- A text as the words it is searched by: folded to ASCII where it has an ASCII form, letters and digits of any script,
    single spaces between; null where nothing is left. `c360 find` reads what is asked for by this very macro. -#}
{% macro searched_words(expression) -%}
    {%- set joined = regexp_replace_all(fold_to_ascii(expression), "[''’‘`´ʼ]+") -%}
    nullif(trim({{ regexp_replace_all(joined, '[^\\p{L}\\p{M}\\p{N}]+', ' ') }}), '')
{%- endmacro %}
