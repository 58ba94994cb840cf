{#- Lower case without accents: ñ -> n, ß -> ss, ø -> o, æ -> ae, ł -> l; Greek and Cyrillic letter by letter.
    What has no ASCII form stays as it is. -#}
{% macro fold_to_ascii(expression) -%}
    {%- set stripped = strip_marks('lower(' ~ expression ~ ')') -%}
    {%- set pairs = [
        ('ß', 'ss'), ('æ', 'ae'), ('œ', 'oe'), ('þ', 'th'), ('ĳ', 'ij'), ('θ', 'th'), ('χ', 'ch'), ('ψ', 'ps'),
        ('ж', 'zh'), ('х', 'kh'), ('ц', 'ts'), ('ч', 'ch'), ('ш', 'sh'), ('щ', 'shch'), ('ю', 'yu'), ('я', 'ya')
    ] -%}
    {%- set replaced = namespace(latin=stripped, other='') -%}
    {%- for letter, letters in pairs[:5] -%}
        {%- set replaced.latin = "replace(" ~ replaced.latin ~ ", '" ~ letter ~ "', '" ~ letters ~ "')" -%}
    {%- endfor -%}
    {%- set replaced.latin = "translate(" ~ replaced.latin ~ ", 'øłđðıħŧŋªº', 'olddihtnao')" -%}
    {%- set replaced.other = replaced.latin -%}
    {%- for letter, letters in pairs[5:] -%}
        {%- set replaced.other = "replace(" ~ replaced.other ~ ", '" ~ letter ~ "', '" ~ letters ~ "')" -%}
    {%- endfor -%}
    {%- set replaced.other = "translate(" ~ replaced.other
        ~ ", 'αβγδεζηικλμνξοπρσςτυφωабвгдезийклмнопрстуфыэіїєґёьъ', 'avgdeziiklmnxoprsstyfoabvgdeziiklmnoprstufyeiiege')" -%}
    {%- set not_ascii -%} [^\x{0}-\x{7f}] {%- endset -%}
    {%- set not_latin -%} [\x{370}-\x{52f}] {%- endset -%}
    case
        when not {{ regexp_has(expression, not_ascii) }} then lower({{ expression }})
        when {{ regexp_has(expression, not_latin) }} then {{ replaced.other }}
        else {{ replaced.latin }}
    end
{%- endmacro %}
