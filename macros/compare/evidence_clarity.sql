{#- How clear a comparison of two records is: 'vague' where little is known of one of them (an initial; a place without a
    street; an e-mail address without a name that it may be made from), 'clear' where more is, else null. -#}
{% macro evidence_clarity() -%}
    case
        when comparison = 'given_name' and comparison_level = 3 then 'vague'
        when comparison = 'address' and comparison_level between 3 and 6 then 'vague'
        when comparison = 'email' and comparison_level in (2, 3) then 'vague'
        when comparison = 'given_name' then 'clear'
        when comparison = 'address' and comparison_level <> 1 then 'clear'
        when comparison in ('email_of_relatives', 'email_of_namesakes') then 'clear'
    end
{%- endmacro %}
