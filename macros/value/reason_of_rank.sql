{#- Why a value won or lost, in words: for the columns of the CTE `paired` in reasoned_candidates. -#}
{% macro reason_of_rank() -%}
    case rule
        when 'same_value' then 'says the same as the winner'
        when 'agreed' then concat('all ', cast(agreeing_records as bigint), ' records agree')
        when 'only_record' then 'the only record that says it'
        else concat(case when agrees_with_leader then 'won: ' else 'lost: ' end, case rule
            when 'source_trust' then concat(
                leading_source, ' is trusted ', leading_trust, ', ', challenging_source, ' ', challenging_trust
            )
            when 'validity' then 'the winner is valid or complete where the other is not'
            when 'recency' then concat(
                'seen ', coalesce(leading_day, 'at an unknown time'),
                ', the other ', coalesce(challenging_day, 'at an unknown time')
            )
            when 'frequency' then concat(
                'in ', cast(agreeing_records as bigint), ' records, the other in ', challenging_records
            )
            else 'all else equal, the smaller record id'
        end)
    end
{%- endmacro %}
