{#- The rule by which a row of the CTEs `ranked_candidates`, `leaders` and `rivals` in reasoned_candidates won or lost: the
    first in which leader and challenger differ. -#}
{% macro rule_that_decided() -%}
    case
        when ranked_candidates.value_rank > 1 and ranked_candidates.agrees_with_leader then 'same_value'
        when rivals.record_id is null and leaders.frequency > 1 then 'agreed'
        when rivals.record_id is null then 'only_record'
        {%- for place in range(1, 6) %}
        when leaders.score_{{ place }} <> {{ challenger('score_' ~ place) }} then leaders.rule_{{ place }}
        {%- endfor %}
        else 'record_id'
    end
{%- endmacro %}
