{#- What is asked about two customers, by what linked them and what dropped the link. -#}
{% macro review_question() -%}
    concat(
        case linked_by
            when 'steward' then 'A steward joined them, '
            when 'source' then 'Their source joined them, '
            else 'They look like one customer, '
        end,
        case drop_reason
            when 'two_valid_national_ids' then 'and two different valid national ids keep them apart: '
            when 'one_source_without_duplicates' then 'and a source that has nobody twice keeps them apart: '
            when 'customer_too_large' then 'and it would have more records than anybody has approved: '
            when 'never_link' then 'and a never-link keeps them apart: '
            else 'or nearly: '
        end,
        'are they one?'
    )
{%- endmacro %}
