{#- Before a run: a view raw_<source>.<table> over every raw file of the enabled sources, or one clear line for each
    that cannot be opened. Sources that a plugin reads are not touched. -#}
{% macro open_raw_tables() -%}
    {%- if execute and flags.WHICH in ['build', 'run', 'test', 'snapshot', 'freshness'] -%}
        {%- set problems = [] -%}
        {%- for raw_table in graph.sources.values() | sort(attribute='unique_id')
            if raw_table.schema.startswith('raw_')
            and 'plugin' not in raw_table.meta and 'plugin' not in raw_table.source_meta -%}
            {%- set problem = open_raw_table(raw_table) -%}
            {%- if problem -%}{%- do problems.append(problem) -%}{%- endif -%}
        {%- endfor -%}
        {%- if problems -%}{%- do exceptions.raise_compiler_error(problems | join('\n  ')) -%}{%- endif -%}
    {%- endif -%}
{%- endmacro %}
