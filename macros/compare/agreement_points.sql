{#- A rough guess, before any weights are learnt, of how much speaks for one person: 4 points are as much as both names and
    the birth date, less what contradicts. The name of an organisation is as much as both names of a person
    (`family_name_points`). Only for telling blocks that find people from blocks that do not. -#}
{% macro agreement_points() -%}
    (
        case when given_name_level >= 4 then 1 when given_name_level = 1 then -1 else 0 end
        + case when family_name_level >= 4 then family_name_points when family_name_level = 1 then -family_name_points else 0 end
        + case when birth_date_level >= 5 then 2 when birth_date_level = 1 then -2 else 0 end
        + case when email_level >= 3 then 2 else 0 end
        + case when phone_level >= 2 then 2 else 0 end
        + case when national_id_level >= 2 then 3 when national_id_level = 1 then -3 else 0 end
        + case when address_level >= 7 then 2 when address_level >= 4 then 1 else 0 end
    )
{%- endmacro %}
