{#- A lower-case address of the right shape, out of `mailto:`, `Name <address>`, lists, doubled signs and trailing dots; null where there is none. -#}
{% macro clean_email(expression) -%}
    {%- set plain -%} ^[a-z0-9_+-][a-z0-9._+-]*@(?:[a-z0-9-]+\.)+[a-z]{2,}$ {%- endset -%}
    {%- set address -%} [^@ ,;:<>()"\[\]\\]+@(?:[^@ ,;:<>()"\[\]\\/.]+\.)+[^@ ,;:<>()"\[\]\\/.0-9]{2,} {%- endset -%}
    {%- set anywhere = '^(?:[^@<]*<)?(?:mailto:)?[. ]*(' ~ address ~ ')[ >.,;]*(?:[;, >?].*)?$' -%}
    {%- set tight = "replace(replace(replace(replace(lower(" ~ expression ~ "), ' @', '@'), '@ ', '@'), '@@', '@'), '..', '.')" -%}
    case
        when {{ regexp_has(expression, plain) }} then {{ expression }}
        else {{ regexp_group(tight, anywhere) }}
    end
{%- endmacro %}
