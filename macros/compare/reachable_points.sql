{#- The most agreement_points that two records can have, of what is known of both. -#}
{% macro reachable_points() -%}
    (
        case when given_name_level > 0 then 1 else 0 end
        + case when family_name_level > 0 then family_name_points else 0 end
        + case when birth_date_level > 0 then 2 else 0 end
        + case when email_level > 0 then 2 else 0 end
        + case when phone_level > 0 then 2 else 0 end
        + case when national_id_level > 0 then 3 else 0 end
        + case when address_level in (1, 2, 7, 8, 9) then 2 when address_level > 0 then 1 else 0 end
    )
{%- endmacro %}
