{#- The check that the phone of a customer record fails, if any: its range is assigned to nobody, or it fits no plan: neither that
    of the code it was given with, nor that of the country it was read by. One of which no country is known fails none. -#}
{% macro failed_phone_check() -%}
    case
        when phone_kind = 'unassigned' then 'unassigned_number'
        when phone_kind is null and (phone like '+%' or assumed_country is not null) then 'fits_no_plan'
    end
{%- endmacro %}
