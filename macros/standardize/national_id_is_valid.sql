{#- Whether the control characters of an id of a known kind are right; null where the kind has none: a US SSN or a
    British NINO can be out of range, but a right one cannot be told from a mistyped one.
    half_steuer_product is steuer_id_product of its first five digits where it is a German Steuer-ID. -#}
{% macro national_id_is_valid(expression, kind, half_steuer_product) -%}
    {%- set nie_digits = "concat(translate(left(" ~ expression ~ ", 1), 'XYZ', '012'), substr(" ~ expression ~ ", 2, 7))" -%}
    {%- set cif_control = '(10 - ' ~ digit_sum(expression, ['doubled', 1, 'doubled', 1, 'doubled', 1, 'doubled'], 2) ~ ' % 10) % 10' -%}
    {%- set nir_number = "replace(replace(left(" ~ expression ~ ", 13), '2A', '19'), '2B', '18')" -%}
    {%- set luhn = ['doubled', 1] * 7 -%}
    case {{ kind }}
        when 'es_nif' then {{ nif_letter('left(' ~ expression ~ ', 8)') }} = right({{ expression }}, 1)
        when 'es_nif_klm' then {{ nif_letter('substr(' ~ expression ~ ', 2, 7)') }} = right({{ expression }}, 1)
        when 'es_nie' then {{ nif_letter(nie_digits) }} = right({{ expression }}, 1)
        when 'es_cif' then right({{ expression }}, 1) in (
            substr('JABCDEFGHI', cast({{ cif_control }} as int) + 1, 1), cast(cast({{ cif_control }} as int) as string)
        )
        when 'pt_nif' then left({{ expression }}, 1) <> '0'
            and (11 - {{ digit_sum(expression, [9, 8, 7, 6, 5, 4, 3, 2]) }} % 11) % 11 % 10
                = cast(right({{ expression }}, 1) as int)
        when 'fr_nir' then 97 - cast({{ nir_number }} as bigint) % 97 = cast(right({{ expression }}, 2) as bigint)
        when 'fr_siren' then {{ digit_sum(expression, [1] + luhn[:8]) }} % 10 = 0
        when 'fr_siret' then {{ digit_sum(expression, luhn) }} % 10 = 0 and {{ digit_sum(expression, [1] + luhn[:8]) }} % 10 = 0
        when 'it_partita_iva' then {{ digit_sum(expression, [1] + luhn[:10]) }} % 10 = 0
            and (substr({{ expression }}, 8, 3) between '001' and '100' or substr({{ expression }}, 8, 3) in ('120', '121', '888', '999'))
        when 'it_codice_fiscale' then {{ codice_fiscale_letter(expression) }} = right({{ expression }}, 1)
            and {{ codice_fiscale_date(expression) }} is not null
        when 'de_steuer_id' then {{ has_one_repeated_digit('left(' ~ expression ~ ', 10)') }}
            and (11 - {{ steuer_id_product(expression, 6, half_steuer_product) }}) % 10 = cast(right({{ expression }}, 1) as int)
        when 'gb_utr'
            then substr('21987654321', cast({{ digit_sum(expression, [6, 7, 8, 9, 10, 5, 4, 3, 2], 2) }} % 11 as int) + 1, 1)
                = left({{ expression }}, 1)
        when 'gb_nino' then case when left({{ expression }}, 2) in ('BG', 'GB', 'KN', 'NK', 'NT', 'TN', 'ZZ') then false end
        when 'us_ssn' then case
            when left({{ expression }}, 3) in ('000', '666') or left({{ expression }}, 1) = '9'
                or substr({{ expression }}, 4, 2) = '00' or right({{ expression }}, 4) = '0000'
                or {{ expression }} in ('078051120', '219099999', '457555462')
                then false
        end
    end
{%- endmacro %}
