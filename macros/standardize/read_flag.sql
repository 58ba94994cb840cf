{#- What a flag says, in the languages of the field: true or false, null where it is empty or not a word for either.
    `unreadable_flags` tells the words that are neither. -#}
{% macro read_flag(column) -%}
    case
        when lower(trim(cast({{ column }} as string))) in (
            'true', 't', '1', '1.0', 'yes', 'y', 'x', 'on', 'si', 'sí', 's', 'oui', 'ja', 'j', 'sim',
            'verdadero', 'vero', 'vrai', 'wahr'
        ) then true
        when lower(trim(cast({{ column }} as string))) in (
            'false', 'f', '0', '0.0', 'no', 'n', 'off', 'non', 'nein', 'não', 'nao', 'falso', 'faux',
            'falsch'
        ) then false
    end
{%- endmacro %}
