{#- Before a run: a view raw_<source>.<table> over every raw file of the enabled sources, or one clear line for each
    fault (what, where, what to do). Sources that the engine reads by itself are not touched. A table with
    `meta: {optional: true}` may be missing: it is empty then. C360_WITHOUT_RAW says that the run reads none of them. -#}
{% macro open_raw_tables() -%}
    {%- if execute and flags.WHICH in ['build', 'run', 'test', 'snapshot', 'freshness']
        and not env_var('C360_WITHOUT_RAW', '') -%}
        {%- set raw = env_var('C360_RAW', 'data/raw') -%}
        {%- set missing = {} -%}
        {%- set problems = [] -%}
        {%- set raw_tables = {} -%}
        {%- for raw_table in graph.sources.values() | sort(attribute='unique_id')
            if raw_table.schema.startswith('raw_') and raw_path(raw_table) -%}
            {%- do raw_tables.update({raw_path(raw_table): raw_table}) -%}
        {%- endfor -%}
        {%- set found = raw_files(raw_tables | list) -%}
        {%- for path, raw_table in raw_tables.items() -%}
            {%- set source_name = raw_table.source_name -%}
            {%- set files = found[path] -%}
            {%- if files | length == 0 and raw_table.meta.get('optional') -%}
                {%- do create_empty_raw_view(raw_table) -%}
            {%- elif files | length == 0 -%}
                {%- do missing.setdefault(source_name, []).append(raw_table.name) -%}
            {%- elif files | length > 1 -%}
                {%- do problems.append(
                    'Raw table ' ~ source_name ~ '.' ~ raw_table.name ~ ' is there twice: ' ~ files | join(' and ')
                    ~ '; remove one of them.'
                ) -%}
            {%- else -%}
                {%- set problem = open_raw_table(raw_table, files[0]) -%}
                {%- if problem -%}{%- do problems.append(problem) -%}{%- endif -%}
            {%- endif -%}
        {%- endfor -%}
        {%- for source_name, tables in missing.items() -%}
            {%- do problems.append(
                'Raw data of ' ~ source_name ~ ' is missing: there is no ' ~ tables | join(', ')
                ~ ' (.parquet or .csv) in ' ~ raw ~ '/' ~ source_name ~ '; put it there, let C360_RAW name the right '
                ~ 'folder, or take ' ~ source_name ~ ' out of vars.sources in dbt_project.yml.'
            ) -%}
        {%- endfor -%}
        {%- if problems -%}{%- do exceptions.raise_compiler_error(problems | join('\n  ')) -%}{%- endif -%}
    {%- endif -%}
{%- endmacro %}
