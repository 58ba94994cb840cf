{#- One part ('given' or 'family') of a folded full name without titles and suffixes, which keeps its comma:
    `surname, given`; given names and two surnames where people have two (has_two_surnames); else the last surname alone.
    Particles belong to the word that follows them; `maria jose` and `maria del carmen` are one given name. -#}
{% macro parse_full_name(expression, part, has_two_surnames) -%}
    {%- set unit = '(?:(?:' ~ reference_words('particles') | join('|') ~ ') )*[^ ]+' -%}
    {%- set compound -%}
        (?:maria|ma|m) (?:del|de la|de los|de las|de) (?:{{ reference_words('devotions') | join('|') }})|(?:{{ reference_words('compound_first') | join('|') }}) (?:{{ reference_words('compound_second') | join('|') }})
    {%- endset -%}
    {%- set two_surnames = '^(?:(' ~ compound ~ ') (.+)|(.+?) (' ~ unit ~ ' ' ~ unit ~ ')|([^ ]+)(?: (.+))?)$' -%}
    {%- set one_surname = '^(?:(.+?) (' ~ unit ~ ')|(.+))$' -%}
    {%- set is_given = part == 'given' -%}
    nullif(trim(case
        when {{ expression }} like '%,%' then trim(split_part({{ expression }}, ',', {{ 2 if is_given else 1 }}))
        when {{ has_two_surnames }}
            then {{ regexp_replace_all(expression, two_surnames, '\\1\\3\\5' if is_given else '\\2\\4\\6') }}
        else {{ regexp_replace_all(expression, one_surname, '\\1\\3' if is_given else '\\2') }}
    end), '')
{%- endmacro %}
