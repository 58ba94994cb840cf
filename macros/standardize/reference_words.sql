{#- Word lists that have to stand inside an expression (a seed cannot be joined there): the one place where they are written.
    In folded form: a-z, digits and
    spaces; names of ids and countries in capitals. -#}
{% macro reference_words(kind) -%}
    {%- set words = {
        'titles': [
            'mr', 'mrs', 'ms', 'miss', 'mx', 'mister', 'madam', 'dr', 'dra', 'doctor', 'doctora', 'prof', 'professor',
            'profesor', 'profesora', 'sir', 'dame', 'lady', 'lord', 'rev', 'reverend', 'sr', 'sra', 'srta', 'sres',
            'excmo', 'excma', 'ilmo', 'ilma', 'ing', 'lic', 'licenciado', 'arq', 'abg', 'senhor', 'senhora', 'eng',
            'exmo', 'exma', 'mme', 'mlle', 'monsieur', 'madame', 'mademoiselle', 'maitre', 'sig', 'sigra', 'signor',
            'signora', 'signorina', 'dott', 'dottssa', 'avv', 'herr', 'frau', 'fraulein', 'hr', 'fam', 'familie', 'dipl'
        ],
        'titles_before_a_name': [
            'fr', 'father', 'sister', 'capt', 'captain', 'col', 'colonel', 'maj', 'major', 'gen', 'general', 'lt',
            'lieutenant', 'sgt', 'hon'
        ],
        'spanish_titles': ['d', 'da', 'dna', 'don', 'dona'],
        'suffixes': [
            'jr', 'junior', 'sr', 'senior', 'ii', 'iii', 'iv', 'hijo', 'padre', 'filho', 'fils', 'pere', 'figlio',
            'neto', 'sobrinho', 'snr', 'jnr', 'jun', 'sen'
        ],
        'honours': ['phd', 'md', 'esq', 'mba', 'cpa', 'dds', 'obe', 'mbe', 'cbe', 'kbe', 'frs', 'qc', 'kc', 'jd', 'rn'],
        'particles': [
            'de', 'del', 'la', 'las', 'los', 'el', 'y', 'da', 'das', 'do', 'dos', 'van', 'von', 'der', 'den', 'vom', 'zu',
            'zum', 'zur', 'ter', 'ten', 'du', 'des', 'le', 'di', 'dal', 'dalla', 'della', 'delle', 'degli', 'dei', 'lo',
            'bin', 'ibn', 'af'
        ],
        'particles_between': ['e', 'te', 'les', 'of', 'the'],
        'compound_first': [
            'jose', 'juan', 'maria', 'ana', 'luis', 'francisco', 'miguel', 'jesus', 'carlos', 'manuel', 'pedro', 'rosa',
            'victor', 'marco', 'jorge', 'angel', 'antonio', 'joao', 'luiz', 'paulo', 'eva', 'laura', 'marta', 'carmen',
            'julio', 'cesar', 'diego', 'rafael', 'fernando', 'javier', 'alberto', 'eduardo', 'pablo', 'ma', 'm', 'fco', 'j'
        ],
        'compound_second': [
            'jose', 'juan', 'maria', 'luis', 'antonio', 'carlos', 'manuel', 'angel', 'miguel', 'javier', 'francisco',
            'jesus', 'alberto', 'ignacio', 'enrique', 'ramon', 'fernando', 'pablo', 'angeles', 'isabel', 'teresa',
            'carmen', 'pilar', 'dolores', 'luisa', 'elena', 'cristina', 'rosa', 'mercedes', 'belen', 'eugenia', 'julia',
            'victoria', 'concepcion', 'rosario', 'soledad', 'josefa', 'antonia', 'eduardo', 'andres', 'rafael',
            'alejandro', 'augusto', 'cesar', 'daniel', 'david', 'paulo', 'pedro', 'jorge', 'ma', 'amparo', 'esther'
        ],
        'devotions': [
            'carmen', 'pilar', 'mar', 'rosario', 'rocio', 'dolores', 'consuelo', 'sagrario', 'prado', 'camino', 'amparo',
            'luz', 'paz', 'soledad', 'mercedes', 'nieves', 'angeles', 'remedios', 'milagros', 'lourdes', 'fatima',
            'guadalupe', 'cruz', 'concepcion', 'socorro', 'transito', 'cielo', 'castillo', 'valle', 'montserrat'
        ],
        'two_surname_countries': [
            'ES', 'MX', 'AR', 'CO', 'CL', 'PE', 'VE', 'EC', 'GT', 'CU', 'BO', 'DO', 'HN', 'PY', 'SV', 'NI', 'CR', 'PA',
            'UY', 'PT', 'BR', 'AO', 'MZ', 'GQ', 'PR'
        ],
        'french_street_countries': ['FR', 'BE', 'LU', 'MC', 'CH', 'CA'],
        'units_with_value': [
            'apt', 'apartment', 'apartamento', 'apto', 'flat', 'unit', 'suite', 'ste', 'piso', 'planta', 'puerta', 'pta',
            'escalera', 'esc', 'bloque', 'blq', 'portal', 'floor', 'room', 'interno', 'int', 'scala', 'wohnung', 'whg',
            'batiment', 'bat', 'appt', 'appartement', 'andar', 'bl', 'piano', 'porta'
        ],
        'unit_words': [
            'izq', 'izqda', 'izquierda', 'izda', 'dcha', 'dcho', 'derecha', 'drcha', 'centro', 'ctro', 'bajo', 'bajos',
            'atico', 'entresuelo', 'esq', 'dto', 'sn'
        ],
        'floor_words': ['piso', 'planta', 'pl', 'floor', 'fl', 'piano', 'andar', 'pis'],
        'floor_words_behind': ['etage', 'etg', 'og', 'stock', 'obergeschoss', 'floor'],
        'ground_floors': [
            'bajo', 'bajos', 'bj', 'planta baja', 'eg', 'erdgeschoss', 'rdc', 'rez de chaussee', 'rc', 'r c', 'res do chao',
            'piano terra', 'ground floor'
        ],
        'named_floors': [
            'entresuelo', 'entlo', 'entresol', 'principal', 'ppal', 'pral', 'atico', 'sobreatico', 'sotano', 'basement',
            'penthouse'
        ],
        'door_words': [
            'puerta', 'pta', 'apt', 'apartment', 'apartamento', 'apto', 'appt', 'appartement', 'flat', 'unit', 'suite', 'ste',
            'interno', 'int', 'wohnung', 'whg', 'door', 'porta', 'dpto', 'depto', 'departamento', 'room'
        ],
        'legal_forms': [
            'sl', 'slu', 'sll', 'slp', 'slne', 'sa', 'sau', 'sal', 'sc', 'scp', 'cb', 'scoop', 'coop', 'aie', 'ute',
            'lda', 'limitada', 'unipessoal', 'eireli', 'ltda', 'ltd', 'limited', 'plc', 'llp', 'llc', 'lp', 'inc',
            'incorporated', 'corp', 'corporation', 'co', 'company', 'cia', 'gmbh', 'mbh', 'ag', 'kg', 'kgaa', 'ohg',
            'gbr', 'ug', 'ev', 'ek', 'eg', 'se', 'sarl', 'sas', 'sasu', 'eurl', 'sci', 'snc', 'scop', 'srl', 'srls',
            'spa', 'sapa', 'sas', 'bv', 'nv', 'vof', 'ab', 'oy', 'as', 'asa', 'aps', 'sp z oo', 'sro', 'kft', 'zrt',
            'pty', 'pte', 'de cv', 'cv', 'sociedad limitada', 'sociedad anonima', 'unipersonal', 'haftungsbeschrankt'
        ],
        'id_names': [
            'NIF', 'DNI', 'NIE', 'CIF', 'VAT', 'NIPC', 'SSN', 'NINO', 'UTR', 'NIR', 'SIREN', 'SIRET', 'CF', 'CODICEFISCALE',
            'PIVA', 'PARTITAIVA', 'IDNR', 'STEUERID', 'DOC', 'NO'
        ],
        'north_american_countries': [
            'US', 'CA', 'AG', 'AI', 'AS', 'BB', 'BM', 'BS', 'DM', 'DO', 'GD', 'GU', 'JM', 'KN', 'KY', 'LC', 'MP', 'MS', 'PR',
            'SX', 'TC', 'TT', 'VC', 'VG', 'VI'
        ],
        'two_digit_calling_codes': [
            '20', '27', '30', '31', '32', '33', '34', '36', '39', '40', '41', '43', '44', '45', '46', '47', '48', '49',
            '51', '52', '53', '54', '55', '56', '57', '58', '60', '61', '62', '63', '64', '65', '66', '81', '82', '84',
            '86', '90', '91', '92', '93', '94', '95', '98'
        ]
    } -%}
    {{ return(words[kind]) }}
{%- endmacro %}
