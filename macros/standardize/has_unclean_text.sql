{#- True where one of several texts holds a character that clean_text takes out, two spaces together, or a space at its end:
    one look for a whole row. -#}
{% macro has_unclean_text(columns) -%}
    {%- set unclean -%} [\x{0}-\x{1f}\x{7f}-\x{a0}\x{ad}\x{61c}\x{1680}\x{180e}\x{2000}-\x{200f}\x{2028}-\x{202f}\x{205f}-\x{206f}\x{3000}\x{fe00}-\x{fe0f}\x{feff}\x{fff9}-\x{fffd}]|\x{20}\x{20}|\|\x{20}|\x{20}\| {%- endset -%}
    {{ regexp_has("concat_ws('|', '', " ~ columns | join(', ') ~ ", '')", unclean) }}
{%- endmacro %}
