{#- Puts numbers for names of months (English, Spanish, Portuguese, French, German, Italian), an `m` before them. -#}
{% macro month_names_to_numbers(expression) -%}
    {%- set months = [
        'jan|ene|gen', 'feb|fev', 'mar|maer', 'apr|abr|avr', 'may|mai|mag', 'jun|juin|giu', 'jul|juil|lug',
        'aug|ago|aou', 'sep|set', 'oct|okt|out|ott', 'nov', 'dec|dic|dez'
    ] -%}
    {%- set text = namespace(folded=fold_to_ascii(expression)) -%}
    {%- for names in months -%}
        {%- set text.folded = regexp_replace_all(text.folded, '\\b(?:' ~ names ~ ')[a-z]*', ' m' ~ loop.index ~ ' ') -%}
    {%- endfor -%}
    {{ text.folded }}
{%- endmacro %}
