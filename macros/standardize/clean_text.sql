{#- Text without control, zero-width and direction characters, spaces collapsed and trimmed; null where nothing is left.
    Where needs_cleaning (see has_unclean_text) is false the text is passed on as it is. -#}
{% macro clean_text(expression, needs_cleaning='true') -%}
    {%- set unseen -%} [\x{0}\x{ad}\x{61c}\x{180e}\x{200b}-\x{200f}\x{202a}-\x{202e}\x{2060}-\x{206f}\x{fe00}-\x{fe0f}\x{feff}\x{fff9}-\x{fffd}] {%- endset -%}
    {%- set spaces -%} [\x{1}-\x{20}\x{7f}-\x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}]+ {%- endset -%}
    case
        when {{ needs_cleaning }}
            then nullif(trim({{ regexp_replace_all(regexp_replace_all(expression, unseen), spaces, ' ') }}), '')
        else nullif({{ expression }}, '')
    end
{%- endmacro %}
