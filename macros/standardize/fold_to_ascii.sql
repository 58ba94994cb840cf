{#- Lower case without accents: ñ -> n, ß -> ss, ø -> o, æ -> ae, ł -> l; Cyrillic and Greek letter by letter (ж -> zh);
    wide letters and digits and Arabic digits as ours.
    What has no ASCII form stays as it is. -#}
{% macro fold_to_ascii(expression) -%}
    {%- set stripped = strip_marks('lower(' ~ expression ~ ')') -%}
    {%- set latin_pairs = [('ß', 'ss'), ('æ', 'ae'), ('œ', 'oe'), ('þ', 'th')] -%}
    {%- set cyrillic_pairs = [
        ('ж', 'zh'), ('х', 'kh'), ('ц', 'ts'), ('ч', 'ch'), ('ш', 'sh'), ('щ', 'shch'), ('ю', 'yu'), ('я', 'ya')
    ] -%}
    {%- set replaced = namespace(latin=stripped, other=stripped) -%}
    {%- for letter, letters in latin_pairs -%}
        {%- set replaced.latin = "replace(" ~ replaced.latin ~ ", '" ~ letter ~ "', '" ~ letters ~ "')" -%}
    {%- endfor -%}
    {%- for letter, letters in cyrillic_pairs -%}
        {%- set replaced.other = "replace(" ~ replaced.other ~ ", '" ~ letter ~ "', '" ~ letters ~ "')" -%}
    {%- endfor -%}
    {%- set not_latin -%} [\x{370}-\x{52f}\x{660}-\x{669}\x{6f0}-\x{6f9}\x{ff01}-\x{ff5e}] {%- endset -%}
    case
        when {{ is_ascii(expression) }} then lower({{ expression }})
        when {{ regexp_has(expression, not_latin) }} then translate(
            {{ replaced.other }}, 
            '０１２３４５６７８９٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ＠．＿＋，／－'
            || 'αβγδεζηθικλμνξοπρσςτυφχψωабвгдезийклмнопрстуфыэіїєґёøłđðªºьъ',
            '012345678901234567890123456789abcdefghijklmnopqrstuvwxyz@._+,/-'
            || 'avgdezitiklmnxoprsstyfhpoabvgdeziiklmnoprstufyeiiegeolddao'
        )
        else translate({{ replaced.latin }}, 'øłđðıħŧŋªº', 'olddihtnao')
    end
{%- endmacro %}
