{#- Whether the control characters of an id of a known kind are right; null where the kind has no rule. -#}
{% macro national_id_is_valid(expression, kind) -%}
    {%- set nie_digits = "concat(translate(left(" ~ expression ~ ", 1), 'XYZ', '012'), substr(" ~ expression ~ ", 2, 7))" -%}
    {%- set cif_control = '(10 - ' ~ digit_sum(expression, ['doubled', 1, 'doubled', 1, 'doubled', 1, 'doubled'], 2) ~ ' % 10) % 10' -%}
    {%- set nir_number = "replace(replace(left(" ~ expression ~ ", 13), '2A', '19'), '2B', '18')" -%}
    {%- set luhn = ['doubled', 1] * 7 -%}
    {%- set steuer = namespace(product='10') -%}
    {%- for position in range(1, 11) -%}
        {%- set steuer.product = '(((cast(substr(' ~ expression ~ ', ' ~ position ~ ', 1) as int) + ' ~ steuer.product ~ ' + 9) % 10 + 1) * 2 % 11)' -%}
    {%- endfor -%}
    case {{ kind }}
        when 'es_nif' then {{ nif_letter('left(' ~ expression ~ ', 8)') }} = right({{ expression }}, 1)
        when 'es_nie' then {{ nif_letter(nie_digits) }} = right({{ expression }}, 1)
        when 'es_cif' then case
            when left({{ expression }}, 1) in ('P', 'Q', 'R', 'S', 'N', 'W')
                then right({{ expression }}, 1) = substr('JABCDEFGHI', cast({{ cif_control }} as int) + 1, 1)
            when left({{ expression }}, 1) in ('A', 'B', 'E', 'H')
                then right({{ expression }}, 1) = cast(cast({{ cif_control }} as int) as string)
            else right({{ expression }}, 1) in (
                substr('JABCDEFGHI', cast({{ cif_control }} as int) + 1, 1), cast(cast({{ cif_control }} as int) as string)
            )
        end
        when 'pt_nif' then left({{ expression }}, 1) <> '0'
            and (11 - {{ digit_sum(expression, [9, 8, 7, 6, 5, 4, 3, 2]) }} % 11) % 11 % 10
                = cast(right({{ expression }}, 1) as int)
        when 'fr_nir' then 97 - cast({{ nir_number }} as bigint) % 97 = cast(right({{ expression }}, 2) as bigint)
        when 'fr_siren' then {{ digit_sum(expression, [1] + luhn[:8]) }} % 10 = 0
        when 'fr_siret' then {{ digit_sum(expression, luhn) }} % 10 = 0
        when 'it_partita_iva' then {{ digit_sum(expression, [1] + luhn[:10]) }} % 10 = 0
        when 'it_codice_fiscale' then {{ codice_fiscale_letter(expression) }} = right({{ expression }}, 1)
        when 'de_steuer_id' then (11 - {{ steuer.product }}) % 10 = cast(right({{ expression }}, 1) as int)
        when 'us_ssn' then left({{ expression }}, 3) not in ('000', '666') and left({{ expression }}, 1) <> '9'
            and substr({{ expression }}, 4, 2) <> '00' and right({{ expression }}, 4) <> '0000'
    end
{%- endmacro %}
