{#- What the status of a steward's value says, and what to do about it. -#}
{% macro override_status_in_words() -%}
    case override_status
        when 'unknown_attribute' then 'names no attribute that can be overridden: see seed attribute_groups'
        when 'customer_gone' then 'names a customer of whom no record is left: it decides nothing now'
        when 'unknown_id' then 'names no record of today and no customer that ever was: mend the id'
        when 'not_a_value' then 'is no value of its attribute (a date as YYYY-MM-DD, a phone as +34…): mend it'
        when 'superseded' then 'another row says otherwise, and is newer: remove one'
        else 'holds'
    end
{%- endmacro %}
