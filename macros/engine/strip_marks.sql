{#- Takes accents off lower-case letters; letters that carry none stay (see fold_to_ascii for the others). -#}
{% macro strip_marks(expression) -%}
    {{ return(adapter.dispatch('strip_marks', 'customer360')(expression)) }}
{%- endmacro %}

{% macro duckdb__strip_marks(expression) -%}
    strip_accents({{ expression }})
{%- endmacro %}

{% macro spark__strip_marks(expression) -%}
    translate(
        {{ expression }},
        'áàâäãåāăąạảấầẩẫậắằẳẵặçćčĉċďéèêëēĕėęěẹẻẽếềểễệğĝġģĥíìîïĩīĭįỉịĵķĺļľńñņňóòôöõōŏőơỏọốồổỗộớờởỡợŕŗřśŝşšșťţțúùûüũūŭůűųưủụứừửữựŵýÿŷỳỵỷỹźżžйїάέήίόύώϊϋ',
        'aaaaaaaaaaaaaaaaaaaaacccccdeeeeeeeeeeeeeeeeegggghiiiiiiiiiijklllnnnnooooooooooooooooooooorrrssssstttuuuuuuuuuuuuuuuuuuwyyyyyyyzzzиіαεηιουωιυ'
    )
{%- endmacro %}
