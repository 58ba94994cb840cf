{#- True where a pair may well be one person, seen before any weights are learnt: as much agrees as both names and the birth date,
    or all that is known of both does, which has to be three points or more. -#}
{% macro looks_promising() -%}
    ({{ agreement_points() }} >= least(4, greatest(3, {{ reachable_points() }})))
{%- endmacro %}
