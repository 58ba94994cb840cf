{#- A name, already folded to ASCII, in a-z and single spaces, and `,` where the caller keeps it: apostrophes and digits go,
    hyphens and dots part words. A name in another script keeps its letters; what has no letter at all is no name. -#}
{% macro fold_name(folded, kept_characters='') -%}
    {%- set letters = 'a-z' ~ kept_characters -%}
    {%- set odd = '[^' ~ letters ~ ' ]' -%}
    {%- set joined = regexp_replace_all(folded, "[0-9''’‘`´ʼ]+") -%}
    case
        when not {{ regexp_has(folded, odd) }} then nullif({{ folded }}, '')
        else coalesce(
            nullif(trim({{ regexp_replace_all(joined, '[^' ~ letters ~ ']+', ' ') }}), ''),
            case
                when {{ regexp_has(folded, '\\p{L}') }}
                    then trim({{ regexp_replace_all(folded, '[^\\p{L}\\p{M}]+', ' ') }})
            end
        )
    end
{%- endmacro %}
