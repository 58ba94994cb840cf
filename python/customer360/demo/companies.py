"""Companies: name, legal form, CIF, switchboard, domain; and which people work for them."""

from dataclasses import dataclass

import numpy as np
import pyarrow.compute as pc

from customer360.demo import addresses, identifiers
from customer360.demo.addresses import Addresses
from customer360.demo.names import COUNTRIES, FAMILY, FAMILY_WORDS, draw
from customer360.demo.people import COUNTRY_SHARES, People
from customer360.demo.text import Days, Numbers, Text, by_code, digits, empty, fold, hide, join, pick, put, swap
from customer360.demo.world import HISTORY_DAYS, World

COMPANIES_PER_PERSON = 0.02
WORKS_FOR_ONE = 0.16

_TRADES = {
    "ES": ["Talleres", "Construcciones", "Transportes", "Distribuciones", "Hostelería", "Reformas", "Asesoría",
           "Panadería", "Instalaciones", "Viajes", "Clínica", "Bodegas"],
    "GB": ["Builders", "Haulage", "Consulting", "Catering", "Plumbing", "Travel", "Printing", "Engineering"],
    "FR": ["Transports", "Boulangerie", "Bâtiment", "Conseil", "Menuiserie", "Garage", "Voyages", "Traiteur"],
    "DE": ["Bau", "Logistik", "Beratung", "Elektrotechnik", "Metallbau", "Druckerei", "Reisen", "Gartenbau"],
    "PT": ["Construções", "Transportes", "Padaria", "Consultores", "Oficinas", "Viagens", "Móveis", "Vinhos"],
    "US": ["Construction", "Trucking", "Consulting", "Catering", "Plumbing", "Travel", "Printing", "Dental"],
}  # fmt: skip
LEGAL_FORMS = {
    "ES": ["S.L.", "S.A.", "SL", "S.L.U.", "S.Coop."],
    "GB": ["Ltd", "Limited", "PLC", "LLP", "Ltd."],
    "FR": ["SARL", "SAS", "SA", "EURL", "S.A.R.L."],
    "DE": ["GmbH", "AG", "GmbH & Co. KG", "UG", "e.K."],
    "PT": ["Lda.", "S.A.", "Lda", "Unipessoal Lda", "SA"],
    "US": ["Inc.", "LLC", "Inc", "Corp.", "Co."],
}
_ENDINGS = ["es", "co.uk", "fr", "de", "pt", "com"]


@dataclass(frozen=True)
class Companies:
    """One company a row."""

    ids: Text
    country: Numbers
    trade_name: Text  # without legal form
    legal_form: Numbers
    company_id: Text  # CIF; null outside Spain
    domain: Text
    phone: Text
    home: Addresses
    since: Days

    def named(self, form: Numbers, rows: Numbers) -> Text:
        """The name with a legal form, for these companies."""
        country, trade_name = self.country[rows], self.trade_name.take(rows)
        forms = by_code(country, lambda code, found: pick(LEGAL_FORMS[COUNTRIES[code]], form[found]))
        return join(trade_name, " ", forms)


@dataclass(frozen=True)
class Employment:
    """For each person the row of the employer (-1: none) and the work e-mail address (null: none)."""

    company: Numbers
    email: Text


def draw_companies(world: World) -> Companies:
    """The companies of this chunk."""
    rng, size = world.rng("companies"), world.quota(COMPANIES_PER_PERSON)
    index = int(world.first * COMPANIES_PER_PERSON) + np.arange(size)
    country = rng.choice(len(COUNTRIES), size, p=COUNTRY_SHARES)
    family = np.zeros(size, dtype=np.int64)
    for code in range(len(COUNTRIES)):
        rows = np.flatnonzero(country == code)
        family[rows] = draw(rng, FAMILY[code], len(rows), 0.7)
    surname, trade = pick(FAMILY_WORDS, family), rng.integers(0, 8, size)

    def trade_name(code: int, rows: Numbers) -> Text:
        words = pick(_TRADES[COUNTRIES[code]], trade[rows])
        before = COUNTRIES[code] in ("ES", "FR", "PT")
        return join(words, " ", surname.take(rows)) if before else join(surname.take(rows), " ", words)

    names = by_code(country, trade_name)
    home = addresses.draw(rng, country)
    return Companies(
        ids=join("C", digits(index, 8)),
        country=country,
        trade_name=names,
        legal_form=rng.choice(5, size, p=[0.6, 0.2, 0.1, 0.05, 0.05]),
        company_id=hide(country != 0, identifiers.company_ids(rng, size)),
        domain=join(swap(fold(pc.utf8_lower(names)), "[^a-z]", ""), ".", pick(_ENDINGS, country)),
        phone=identifiers.landlines(rng, country, home.city),
        home=home,
        since=world.history_start + rng.integers(0, HISTORY_DAYS - 30, size).astype("timedelta64[D]"),
    )


def draw_employment(world: World, people: People, companies: Companies, mailboxes: identifiers.Mailboxes) -> Employment:
    """Who works where. The people cast for a company's trap all work for one."""
    rng, size = world.rng("employment"), world.size
    count = len(companies.country)
    if count == 0:
        return Employment(np.full(size, -1), empty(size))
    company = np.where(rng.random(size) < WORKS_FOR_ONE, (rng.random(size) ** 1.6 * count).astype(np.int64), -1)
    spanish = np.flatnonzero(companies.country == 0)
    hosts = spanish if len(spanish) else np.arange(count)
    for trap in ("switchboard_phone", "role_email", "company_id_on_contact"):
        groups = people.cast.groups[trap]
        chosen = hosts[(np.arange(len(groups)) * 7 + len(trap)) % len(hosts)]
        company[groups.ravel()] = np.repeat(chosen, groups.shape[1])
    rows = np.flatnonzero(company >= 0)
    given = swap(fold(pc.utf8_lower(people.given.take(rows))), "[^a-z].*$", "")
    family = swap(fold(pc.utf8_lower(people.family_1.take(rows))), "[^a-z]", "")
    domain = companies.domain.take(company[rows])
    email = put(empty(size), rows, mailboxes.claim(rng, join(given, ".", family), domain))
    info = people.cast.members("role_email")
    return Employment(company, put(email, info, join("info@", companies.domain.take(company[info]))))
