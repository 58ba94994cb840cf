{#- Both parts of a folded full name without titles and suffixes, which keeps its comma, as `given|family`:
    `surname, given`; given names and two surnames where people have two (has_two_surnames); else the last surname alone.
    Particles belong to the word that follows them; `maria jose` and `maria del carmen` are one given name. -#}
{% macro parse_full_name(expression, has_two_surnames) -%}
    {%- set unit = '(?:(?:' ~ reference_words('particles') | join('|') ~ ') )*[^ ]+' -%}
    {%- set compound -%}
        (?:maria|ma|m) (?:del|de la|de los|de las|de) (?:{{ reference_words('devotions') | join('|') }})|(?:{{ reference_words('compound_first') | join('|') }}) (?:{{ reference_words('compound_second') | join('|') }})
    {%- endset -%}
    {%- set two_surnames = '^(?:(' ~ compound ~ ') (.+)|(.+?) (' ~ unit ~ ' ' ~ unit ~ ')|([^ ]+)(?: (.+))?)$' -%}
    {%- set one_surname = '^(?:(.+?) (' ~ unit ~ ')|(.+))$' -%}
    case
        when {{ expression }} like '%,%'
            then split_part({{ expression }}, ',', 2) || '|' || split_part({{ expression }}, ',', 1)
        when {{ expression }} not like '% % %' then replace({{ expression }}, ' ', '|')
        when {{ has_two_surnames }} then {{ regexp_replace_all(expression, two_surnames, '\\1\\3\\5|\\2\\4\\6') }}
        else {{ regexp_replace_all(expression, one_surname, '\\1\\3|\\2') }}
    end
{%- endmacro %}
