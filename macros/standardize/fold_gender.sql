{#- f or m out of words and titles in six languages and ISO 5218 codes. A bare `m` is mujer where its source also writes h or v. -#}
{% macro fold_gender(expression, m_means_mujer='false') -%}
    case
        when {{ expression }} = 'm' and {{ m_means_mujer }} then 'f'
        when {{ expression }} in (
            'f', 'female', 'woman', 'w', 'girl', 'mujer', 'femenino', 'femenina', 'hembra', 'sra', 'srta', 'senora', 'senorita',
            'feminino', 'femme', 'feminin', 'mme', 'mlle', 'madame', 'weiblich', 'frau', 'donna', 'femmina', 'femminile',
            'signora', 'mrs', 'ms', 'miss', 'dona', 'fem', '2'
        ) then 'f'
        when {{ expression }} in (
            'm', 'male', 'man', 'boy', 'h', 'v', 'hombre', 'masculino', 'varon', 'sr', 'senor', 'don', 'homem', 'homme', 'masculin',
            'monsieur', 'mannlich', 'maennlich', 'mann', 'herr', 'uomo', 'maschio', 'maschile', 'signor', 'mr', 'mister', 'masc',
            '1'
        ) then 'm'
    end
{%- endmacro %}
