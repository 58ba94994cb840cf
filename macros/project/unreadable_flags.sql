{#- Rows of the door unmapped_values: the words in flags of a source that `read_flag` cannot read, each as `table.column`.
    flags: for each raw table the column of its id and the list of its flags; source_system: an expression. -#}
{% macro unreadable_flags(source_name, flags, source_system=none) -%}
    {%- set branches = [] -%}
    {%- for raw_table, read in flags.items() -%}
        {%- for flag in read[1] -%}
            {%- do branches.append([raw_table, read[0], flag]) -%}
        {%- endfor -%}
    {%- endfor -%}
    {%- for raw_table, id, flag in branches %}
    select
        cast({{ source_system or "'" ~ source_name ~ "'" }} as string) as source_system,
        cast('{{ raw_table }}.{{ flag }}' as string) as attribute,
        cast(left(trim(cast({{ flag }} as string)), 200) as string) as raw_value,
        cast(count(*) as bigint) as holding_records,
        cast(min({{ qualified_id(source_name, "coalesce(" ~ source_id(id) ~ ", 'no id')") }}) as string) as example_id
    from {{ source(source_name, raw_table) }}
    where trim(cast({{ flag }} as string)) <> '' and {{ read_flag(flag) }} is null
    group by {{ source_system ~ ', ' if source_system }}left(trim(cast({{ flag }} as string)), 200)
    {%- if not loop.last %}
    union all
    {%- endif %}
    {%- endfor %}
{%- endmacro %}
