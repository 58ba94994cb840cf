{#- The findings that speak for a match, or where `speaks_for` is false against it, as arguments of concat_ws. -#}
{% macro evidence(comparison, speaks_for) -%}
    case when {{ comparison }}_weight {{ '>' if speaks_for else '<=' }} 0 then {{ comparison }}_finding end
{%- endmacro %}
