{#- Fails for every value that is there but holds nothing except blanks: such a value should be null. -#}
{% test not_empty_string(model, column_name) %}

select {{ column_name }}
from {{ model }}
where {{ column_name }} is not null and trim({{ column_name }}) = ''

{% endtest %}
