{#- All rows of one door, from every listed source that has it; an empty relation of the right shape where none has. -#}
{% macro union_doors(door) -%}
    {%- set columns = door_columns(door) -%}
    {%- set branches = [] -%}
    {%- for source_name, doors in var('sources').items() if door in doors -%}
        {%- do branches.append('select ' ~ columns | join(', ') ~ ' from ' ~ ref('std_' ~ source_name ~ '__' ~ door)) -%}
    {%- endfor -%}
    {%- if not branches -%}
        {%- set empty_columns = [] -%}
        {%- for column, data_type in columns.items() -%}
            {%- do empty_columns.append('cast(null as ' ~ data_type ~ ') as ' ~ column) -%}
        {%- endfor -%}
        {%- do branches.append('select ' ~ empty_columns | join(', ') ~ ' where 1 = 0') -%}
    {%- endif -%}
    {{ branches | join('\n    union all\n    ') }}
{%- endmacro %}
