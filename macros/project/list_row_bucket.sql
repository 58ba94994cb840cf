{#- The bucket of a row of a list, by the reason that it was not simply kept. -#}
{% macro list_row_bucket(reason) -%}
    case
        when {{ reason }} is null then 'kept'
        when {{ reason }} in ('identical_row', 'identical_row_of_another_file', 'superseded_version') then 'repeated'
        when {{ reason }} = 'deleted_at_source' then 'deleted'
        else 'quarantined'
    end
{%- endmacro %}
