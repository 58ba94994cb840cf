{#- Trust in a value of a certain age, as double: the highest at age 0, the lowest from the end of the decay on, and
    between them along the shape: linear (1 - x), fast_then_slow (1 - x)², slow_then_fast 1 - x², where x is the part of the
    decay that has passed. A value of unknown age counts as old. -#}
{% macro decayed_trust(highest, lowest, age_days, decay_days, shape) -%}
    case
        when {{ shape }} = 'none' then cast({{ highest }} as double)
        when coalesce({{ age_days }} >= {{ decay_days }}, true) then cast({{ lowest }} as double)
        when {{ age_days }} <= 0 then cast({{ highest }} as double)
        else {{ lowest }} + ({{ highest }} - {{ lowest }}) * case {{ shape }}
            when 'linear' then 1e0 - {{ age_days }} / cast({{ decay_days }} as double)
            when 'fast_then_slow'
                then (1e0 - {{ age_days }} / cast({{ decay_days }} as double))
                    * (1e0 - {{ age_days }} / cast({{ decay_days }} as double))
            when 'slow_then_fast'
                then 1e0 - ({{ age_days }} / cast({{ decay_days }} as double)) * ({{ age_days }} / cast({{ decay_days }} as double))
        end
    end
{%- endmacro %}
