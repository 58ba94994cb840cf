{#- What the status of a steward's decision says, and what to do about it. -#}
{% macro decision_status_in_words() -%}
    case status
        when 'unknown_id' then 'names no record and no customer that ever was: mend the id'
        when 'record_gone' then 'names a record that its source deleted or that is quarantined: it decides nothing now'
        when 'same_record' then 'names one record twice: it decides nothing'
        when 'repeated' then 'says what another row says: remove one'
        when 'contradicted' then 'does not hold: a never_link for the same two is stronger'
        when 'contradicted_by_others' then 'does not hold: a never_link for others of the two customers is stronger'
        when 'stale' then 'holds, but a record looks different now from what it did: look again'
        else 'holds'
    end
{%- endmacro %}
