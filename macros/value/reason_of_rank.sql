{#- Why a value won or lost, in words: for the columns of the CTE `paired` in reasoned_candidates. -#}
{% macro reason_of_rank() -%}
    case rule
        when 'same_value' then 'says the same as the winner'
        when 'agreed' then concat('all ', cast(agreeing_records as bigint), ' records agree')
        when 'only_record' then 'the only record that says it'
        else concat(case when agrees_with_leader then 'won: ' else 'lost: ' end, case rule
            when 'most_trusted' then concat(
                leading_source, ' is trusted ', leading_trust, ', ', challenging_source, ' ', challenging_trust,
                case
                    when challenging_failed_check is not null
                        then concat(' after a failed check (', replace(challenging_failed_check, '_', ' '), ')')
                    else ''
                end
            )
            when 'verified_first' then case
                when challenging_failed_check is not null
                    then concat('the other fails a check (', replace(challenging_failed_check, '_', ' '), ')')
                else 'the winner is verified where the other is not'
            end
            when 'most_complete' then 'the winner is complete where the other is not'
            when 'most_recent' then concat(
                'seen ', coalesce(leading_day, 'at an unknown time'),
                ', the other ', coalesce(challenging_day, 'at an unknown time')
            )
            when 'oldest' then concat(
                'known since ', coalesce(leading_first_day, 'an unknown time'),
                ', the other since ', coalesce(challenging_first_day, 'an unknown time')
            )
            when 'most_frequent' then concat(
                'in ', cast(agreeing_records as bigint), ' records, the other in ', challenging_records
            )
            when 'longest' then 'the winner is longer'
            when 'minimum' then 'the winner is the smallest'
            when 'maximum' then 'the winner is the largest'
            else 'all else equal, the smaller record id'
        end)
    end
{%- endmacro %}
