"""E-mail addresses, addresses, gender and company names."""

# typed, email, user, domain, kind
EMAILS = [
    (" Ana.Gil@Example.ORG ", "ana.gil@example.org", "ana.gil", "example.org", "personal"),
    ("mailto:ana@example.org", "ana@example.org", "ana", "example.org", "personal"),
    ("Ana Gil <ana@example.org>", "ana@example.org", "ana", "example.org", "personal"),
    ("ana@example.org.", "ana@example.org", "ana", "example.org", "personal"),
    ("ana@example.org; luis@example.org", "ana@example.org", "ana", "example.org", "personal"),
    ("ana @ example.org", "ana@example.org", "ana", "example.org", "personal"),
    ("a.na+shop@googlemail.com", "a.na+shop@googlemail.com", "ana", "gmail.com", "personal"),
    ("a.na@gmial.com", "a.na@gmial.com", "ana", "gmail.com", "personal"),
    ("a.na+shop@example.org", "a.na+shop@example.org", "a.na", "example.org", "personal"),
    ("ñandú@example.org", "ñandú@example.org", "ñandú", "example.org", "personal"),
    ("info@example.org", "info@example.org", "info", "example.org", "role"),
    ("no-reply@example.org", "no-reply@example.org", "no-reply", "example.org", "role"),
    ("x1@marketplace.amazon.es", "x1@marketplace.amazon.es", "x1", "marketplace.amazon.es", "relay"),
    ("x1@privaterelay.appleid.com", "x1@privaterelay.appleid.com", "x1", "privaterelay.appleid.com", "relay"),
    ("x1@mailinator.com", "x1@mailinator.com", "x1", "mailinator.com", "disposable"),
    ("test@test.com", None, None, None, None),
    ("ana gil@example.org", None, None, None, None),
    ("ana@example", None, None, None, None),
    ("ana@@example..org", "ana@example.org", "ana", "example.org", "personal"),
    ("ana@a@example.org", None, None, None, None),
    ("@example.org", None, None, None, None),
    ("n/a", None, None, None, None),
]


def test_emails_one_by_one(standardize):
    records = standardize([{"email": case[0]} for case in EMAILS])
    keys = ["email", "email_user", "email_domain", "email_kind"]
    read = [(case[0], *(record[key] for key in keys)) for case, record in zip(EMAILS, records, strict=True)]
    assert read == EMAILS


# typed, street, number
STREETS = [
    ("C/ Mayor, 5, 3º B", "calle mayor", "5"),
    ("Calle Mayor 5 bis", "calle mayor", "5"),
    ("Avda. de América nº 12 esc. 2 piso 3 izq.", "avenida de america", "12"),
    ("Pza. España s/n", "plaza espana", None),
    ("Pº de la Castellana, 100", "paseo de la castellana", "100"),
    ("12 rue de la Paix", "rue de la paix", "12"),
    ("12 bis, av. Victor Hugo", "avenida victor hugo", "12"),
    ("Hauptstr. 12a", "hauptstrasse", "12a"),
    ("Berliner Str. 7", "berliner strasse", "7"),
    ("221b Baker St", "baker street", "221b"),
    ("Flat 3, 12 High Rd", "high road", "12"),
    ("8 Main St Apt 4", "main street", "8"),
    ("12-14 High St", "high street", "12"),
    ("Via Roma 10", "via roma", "10"),
    ("Apartado 33", "apartado", "33"),
    ("8386 Estrada Islands", "estrada islands", "8386"),
    ("yolla place", "yolla place", None),
    ("Plaza 2 de Mayo, 3", "plaza 2 de mayo", "3"),
    ("3ème étage, 12 bis rue de la Paix", "rue de la paix", "12"),
    ("12 rue de la Paix bât B", "rue de la paix", "12"),
    ("Ground Floor, 12 High St", "high street", "12"),
    ("SIN DATOS", None, None),
    ("-", None, None),
]


def test_streets_one_by_one(standardize):
    records = standardize([{"street": case[0]} for case in STREETS])
    read = [(case[0], record["street"], record["house_number"]) for case, record in zip(STREETS, records, strict=True)]
    assert read == STREETS


# typed, floor, door
UNITS = [
    ("C/ Mayor, 5, 3º B", "3", "b"),
    ("Calle Mayor 5 bis 2º izq.", "2", "left"),
    ("Avda. de América nº 12 esc. 2 piso 3 dcha.", "3", "right"),
    ("Calle Mayor 5, bajo A", "0", "a"),
    ("Calle Mayor 5, Ático", "atico", None),
    ("C. Aragó 25, 1º 2ª", "1", "2"),
    ("C. Aragó 25, entlo. 3ª", "entresuelo", "3"),
    ("Carrer Nou 3 2n 1a", "2", "1"),
    ("C/ Luna 7 planta 2 puerta 14", "2", "14"),
    ("Plaza 2 de Mayo, 3, 4º C", "4", "c"),
    ("Rua Augusta 12, 3º Dto", "3", "right"),
    ("Rua do Ouro 5, r/c esq", "0", "left"),
    ("Rua do Ouro, 5, 4º Frente", "4", "centre"),
    ("12 rue de la Paix, appt 12", None, "12"),
    ("3ème étage, 12 bis rue de la Paix", "3", None),
    ("Hauptstr. 12, 2. OG", "2", None),
    ("Hauptstr. 12 EG", "0", None),
    ("Hauptstr. 12a", None, None),
    ("Hauptstr. 12 Whg. 4", None, "4"),
    ("Via Roma 10, piano 2, interno 5", "2", "5"),
    ("Flat 12a, 4 High St", None, "12a"),
    ("Ground Floor, 12 High St", "0", None),
    ("8 Main St Apt 4B", None, "4b"),
    ("8 Main St Ste 200", None, "200"),
    ("10 5th Avenue", None, None),
    ("12-14 High St", None, None),
    ("Calle Mayor 5", None, None),
    ("1600 Pennsylvania Ave NW", None, None),
    ("", None, None),
]


def test_floors_and_doors_one_by_one(standardize):
    records = standardize([{"street": case[0]} for case in UNITS])
    read = [(case[0], record["floor"], record["door"]) for case, record in zip(UNITS, records, strict=True)]
    assert read == UNITS


# typed, country, postal_code, country_code
POSTAL_CODES = [
    ("8001", "España", "08001", "ES"),
    ("08001", "es", "08001", "ES"),
    ("dd11 5ju", None, "DD115JU", None),
    ("10115", "Germany", "10115", "DE"),
    ("D-10115", "DEU", "10115", "DE"),
    ("1234", "Deutschland", "01234", "DE"),
    ("94103-1234", "U.S.A.", "94103", "US"),
    ("2101", "US", "02101", "US"),
    ("1000-205", "Portugal", "1000205", "PT"),
    ("4802", "AU", "4802", "AU"),
    ("00000", "ES", None, "ES"),
    ("28013", "Freedonia", "28013", None),
]


def test_postal_codes_one_by_one(standardize):
    records = standardize([{"postal_code": case[0], "country_code": case[1]} for case in POSTAL_CODES])
    read = [
        (*case[:2], record["postal_code"], record["country_code"])
        for case, record in zip(POSTAL_CODES, records, strict=True)
    ]
    assert read == POSTAL_CODES


# country, postal code, region, the province expected, whether it fits
REGIONS = [
    ("ES", "28013", "Madrid", "madrid", True),
    ("ES", "28013", "Comunidad de Madrid", "madrid", True),
    ("ES", "28013", "BARCELONA", "madrid", False),
    ("ES", "28013", "Madrit", "madrid", None),
    ("ES", "8001", "Barcelona", "barcelona", True),
    ("FR", "20100", "Corse-du-Sud", "corse du sud", True),
    ("FR", "75001", "Haute-Corse", "paris", False),
    ("US", "94103", "CA", "california", True),
    ("US", "94103-1234", "California", "california", True),
    ("US", "94103", "NY", "california", False),
    ("GB", "EC1A 1BB", "England", "london", True),
    ("GB", "EC1A 1BB", "Scotland", "london", False),
    ("IT", "20900", "Monza e Brianza", "monza e brianza", True),
    ("IT", "20121", "Milano", "milano", True),
    ("DE", "10115", "Berlin", "berlin", True),
    ("DE", "10115", "Bayern", "berlin", False),
    ("PT", "1000-205", "Lisboa", "lisboa", True),
]


def test_a_postal_code_lies_in_its_province(room):
    typed = [{"country_code": case[0], "postal_code": case[1], "region": case[2]} for case in REGIONS]
    tables = room([*typed, {"postal_code": "28013", "region": "Madrid"}], ("postal_code_checks", "customer_records"))
    checks = {
        (row["country_code"], row["postal_code"], row["typed_region"]): row for row in tables["postal_code_checks"]
    }
    records = sorted(tables["customer_records"], key=lambda record: int(record["source_record_id"]))
    read = []
    for case, record in zip(REGIONS, records, strict=False):
        row = checks[record["country_code"], record["postal_code"], record["region"]]
        read.append((*case[:3], row["expected_region"], row["fits"]))
    assert read == REGIONS
    # both ways of writing one code are one row, and where no country is known nothing is checked
    assert sum(row["record_count"] for row in checks.values()) == len(REGIONS)


def test_m_is_mujer_where_the_source_also_writes_h(standardize):
    spanish = [{"gender": text, "source_system": "cartera"} for text in ("H", "M", "Mujer", None)]
    english = [{"gender": text, "source_system": "shop"} for text in ("M", "F", "male", "Herr", "t2227949974")]
    records = standardize(spanish + english)
    assert [record["gender"] for record in records] == ["m", "f", "f", None, "m", "f", "m", "m", None]


def test_streets_in_french(standardize):
    typed = [
        ("12 bis, av. Victor Hugo", "FR"),
        ("Rte de Chêne 30", "CH"),
        ("av. Victor Hugo 12", "ES"),
        ("1 Long Ave", "CA"),
    ]
    records = standardize([{"street": street, "country_code": country} for street, country in typed])
    assert [(record["street"], record["house_number"]) for record in records] == [
        ("avenue victor hugo", "12"),
        ("route de chene", "30"),
        ("avenida victor hugo", "12"),
        ("long avenue", "1"),
    ]
