{#- Gauss's hypergeometric function 2F1(a, b; c; z) for 0 <= z < 1, by Horner's rule from the last term inwards.
    As many terms as z needs for 1e-13, 6000 at most; the rest is below 1e-9 while z < 0.996. -#}
{% macro hypergeometric_series(a, b, c, z) %}
    {{ return(adapter.dispatch('hypergeometric_series', 'customer360')(a, b, c, z)) }}
{% endmacro %}

{% macro duckdb__hypergeometric_series(a, b, c, z) -%}
    list_reduce(
        cast(range(cast(least(6000, 20 + ceil(-30 / ln(greatest({{ z }}, 1e-9)))) as bigint), -1, -1) as double[]),
        lambda tail, place: 1 + ({{ a }} + place) * ({{ b }} + place) / (({{ c }} + place) * (place + 1)) * ({{ z }}) * tail,
        cast(1 as double)
    )
{%- endmacro %}

{% macro spark__hypergeometric_series(a, b, c, z) -%}
    aggregate(
        sequence(cast(least(6000, 20 + ceil(-30 / ln(greatest({{ z }}, 1e-9)))) as bigint), 0, -1),
        cast(1 as double),
        (tail, place) ->
            1 + ({{ a }} + place) * ({{ b }} + place) / (({{ c }} + place) * (place + 1)) * ({{ z }}) * tail
    )
{%- endmacro %}
