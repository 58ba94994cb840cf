"""A person as one source wrote them down on one day: the true values seen through the source's habits and mistakes."""

from dataclasses import dataclass, field

import numpy as np
import pyarrow.compute as pc

from customer360.demo import addresses, mistakes
from customer360.demo.companies import Employment
from customer360.demo.identifiers import phone_texts
from customer360.demo.names import COUNTRIES
from customer360.demo.people import LANGUAGES, People
from customer360.demo.places import CITY, REGION
from customer360.demo.profiles import Profile
from customer360.demo.text import (
    Days,
    Mask,
    Numbers,
    Text,
    by_code,
    differs,
    fold,
    hide,
    join,
    pick,
    present,
    put,
    swap,
    where,
)
from customer360.demo.world import World

# the attribute in which a mistake shows; a source that lacks the attribute cannot show it
SHOWN_IN = {
    "nickname": "name", "initial": "name", "changed_surname": "name", "typing_error": "name", "misheard": "name",
    "swapped_names": "name", "accents_dropped": "name", "truncated_name": "name", "email_typing_error": "email",
    "gmail_variant": "email", "email_case_or_space": "email", "phone_digit_off": "phone", "phone_prefix_00": "phone",
    "national_id_digit_off": "national_id", "national_id_without_letter": "national_id", "birth_digit_off": "birth",
    "day_month_swapped": "birth", "moved_address": "address",
}  # fmt: skip


@dataclass
class View:
    """Columns of equal length, one row a record; `slips` says which record suffered which mistake."""

    owner: Numbers
    first: Text
    last: Text
    full: Text
    email: Text
    phone: Text
    national_id: Text
    birth: Days
    gender: Text
    street: Text
    postal_code: Text
    city: Text
    region: Text
    country_code: Text
    language: Text
    slips: dict[str, Mask] = field(default_factory=dict)

    def overwrite(self, column: str, rows: Numbers, words: Text | str) -> None:
        """Other words in a text column; the mistakes that could be seen there are gone."""
        attribute = "name" if column in ("first", "last", "full") else column
        setattr(self, column, self.replaced(attribute, getattr(self, column), rows, words))

    def replaced(self, attribute: str, column: Text, rows: Numbers, words: Text | str) -> Text:
        """A column made from this view with other words; the mistakes of the attribute are gone there."""
        for slip, mask in self.slips.items():
            if SHOWN_IN[slip] == attribute:
                mask[rows] = False
        return put(column, rows, words)


class Painter:
    """Paints records of one source; holds what all parts share."""

    def __init__(
        self, world: World, people: People, work: Employment, owner: Numbers, when: Days, profile: Profile, source: str
    ) -> None:
        self.people, self.work, self.owner, self.when, self.profile = people, work, owner, when, profile
        self.rng = world.rng(f"view {source}")
        self.size = len(owner)
        self.slips: dict[str, Mask] = {}

    def chance(self, share: float) -> Mask:
        """True for about this share of the records."""
        return self.rng.random(self.size) < share

    def view(self) -> View:
        """All columns."""
        people, owner = self.people, self.owner
        first, last = self._names()
        street, postal, city, region = self._address()
        sex = np.where(people.is_woman[owner], 0, 1)
        country = people.country[owner]
        return View(
            owner=owner,
            first=first,
            last=last,
            full=join(first, last, sep=" "),
            email=self._email(),
            phone=self._phone(),
            national_id=self._national_id(),
            birth=self._birth(),
            gender=pick(["F", "M"], sex),
            street=street,
            postal_code=postal,
            city=city,
            region=region,
            country_code=pick(list(COUNTRIES), country),
            language=pick(LANGUAGES, country),
            slips=self.slips,
        )

    def _names(self) -> tuple[Text, Text]:
        people, profile, owner = self.people, self.profile, self.owner
        given, short = people.given.take(owner), people.nickname.take(owner)
        nicked = self.chance(profile.nickname) & present(short)
        first = where(self.chance(profile.first_of_compound), swap(given, " .*$", ""), given)
        first = where(self.chance(profile.abbreviated), mistakes.abbreviate(first), first)
        first = where(nicked, short, first)
        initial = self.chance(profile.initial)
        first = where(initial, mistakes.initials(first), first)
        before = self.when < people.renamed_on[owner]
        family = where(before, people.family_before.take(owner), people.family_1.take(owner))
        second = hide(self.chance(profile.no_second_surname), people.family_2.take(owner))
        last = join(family, second, hide(self.chance(0.5), people.suffix.take(owner)), sep=" ")
        self.slips |= {"nickname": nicked, "initial": initial, "changed_surname": before}
        return self._written(*self._misspelt(first, last))

    def _misspelt(self, first: Text, last: Text) -> tuple[Text, Text]:
        profile, rng = self.profile, self.rng
        in_first = self.chance(0.4)
        typo = self.chance(profile.typo)
        wrong_first = mistakes.mistype(rng, first, typo & in_first)
        wrong_last = mistakes.mistype(rng, last, typo & ~in_first)
        self.slips["typing_error"] = differs(first, wrong_first) | differs(last, wrong_last)
        misheard = self.chance(profile.misheard)
        heard_first = mistakes.mishear(rng, wrong_first, misheard & in_first)
        heard_last = mistakes.mishear(rng, wrong_last, misheard)
        self.slips["misheard"] = differs(heard_first, wrong_first) | differs(heard_last, wrong_last)
        swapped = self.chance(profile.swapped)
        self.slips["swapped_names"] = swapped
        return where(swapped, heard_last, heard_first), where(swapped, heard_first, heard_last)

    def _written(self, first: Text, last: Text) -> tuple[Text, Text]:
        profile = self.profile
        unaccented, loud, quiet = (self.chance(share) for share in (profile.unaccented, profile.upper, profile.lower))
        found = []
        bare_any, cut_any = np.zeros(self.size, dtype=bool), np.zeros(self.size, dtype=bool)
        for name in (first, last):
            bare = where(unaccented, fold(name), name)
            bare_any |= differs(bare, name)
            cased = where(loud, pc.utf8_upper(bare), where(quiet & ~loud, pc.utf8_lower(bare), bare))
            cut = (
                pc.utf8_rtrim_whitespace(pc.utf8_slice_codeunits(cased, 0, profile.cut_at)) if profile.cut_at else cased
            )
            cut_any |= differs(cut, cased)
            found.append(cut)
        self.slips |= {"accents_dropped": bare_any, "truncated_name": cut_any}
        return found[0], found[1]

    def _email(self) -> Text:
        people, profile, owner, rng = self.people, self.profile, self.owner, self.rng
        other, at_work = people.email_other.take(owner), self.work.email.take(owner)
        role = np.isin(owner, people.cast.members("role_email"))
        email = where(self.chance(profile.other_email) & present(other), other, people.email.take(owner))
        use_work = (self.chance(profile.work_email) | (role & (profile.work_email > 0))) & present(at_work)
        email = where(use_work, at_work, email)
        email = hide(self.chance(profile.no_email) & ~role, email)
        email, varied = mistakes.vary_mailbox(rng, email, self.chance(profile.mailbox_variant))
        typo = self.chance(profile.email_typo)
        mistyped = mistakes.mistype(rng, email, typo)
        self.slips |= {"email_typing_error": differs(mistyped, email), "gmail_variant": varied}
        cased = self.chance(profile.email_case) & present(email)
        self.slips["email_case_or_space"] = cased
        ways = [pc.utf8_upper(mistyped), join(mistyped, " "), pc.utf8_capitalize(mistyped)]
        way = rng.integers(0, 3, self.size)
        odd = by_code(way, lambda code, rows: ways[code].take(rows))
        # join skips nulls, so an absent address would come back as a space
        return where(cased, odd, mistyped)

    def _phone(self) -> Text:
        people, profile, owner, rng = self.people, self.profile, self.owner, self.rng
        land = people.landline.take(owner)
        mobile = people.mobile.take(owner)
        gave_up = np.isin(owner, people.cast.groups["recycled_phone"][:, 0])
        gave_up &= self.when > people.since[owner] + np.timedelta64(120, "D")
        mobile = where(gave_up, people.mobile_other.take(owner), mobile)
        number = where(self.chance(profile.landline) & present(land), land, mobile)
        wrong = mistakes.wrong_digit(rng, number, self.chance(profile.phone_digit), 3, 8)
        style = rng.choice(len(profile.phone_styles), self.size, p=profile.phone_styles)
        missing = self.chance(profile.no_phone)
        self.slips["phone_digit_off"] = differs(wrong, number) & ~missing
        self.slips["phone_prefix_00"] = (style == 2) & ~missing
        return hide(missing, phone_texts(wrong, people.country[owner], style))

    def _national_id(self) -> Text:
        people, profile, owner, rng = self.people, self.profile, self.owner, self.rng
        number = hide(self.chance(profile.no_national_id), people.national_id.take(owner))
        wrong = mistakes.wrong_digit(rng, number, self.chance(profile.national_id_digit), 1, 7)
        self.slips["national_id_digit_off"] = differs(wrong, number)
        dni = np.asarray(pc.fill_null(pc.match_substring_regex(wrong, "^[0-9]{8}[A-Z]$"), False))
        bare = self.chance(profile.national_id_no_letter) & dni
        marked = self.chance(profile.national_id_marks) & dni & ~bare
        written = where(bare, swap(wrong, "[A-Z]$", ""), wrong)
        self.slips["national_id_without_letter"] = bare
        return where(marked, swap(wrong, r"^(\d\d)(\d{3})(\d{3})([A-Z])$", r"\1.\2.\3-\4"), written)

    def _birth(self) -> Days:
        profile, rng = self.profile, self.rng
        days = self.people.birth[self.owner]
        shifted = self.chance(profile.birth_digit)
        days, swapped = mistakes.swap_day_and_month(days, self.chance(profile.birth_swapped) & ~shifted)
        days = mistakes.shift_birth(rng, days, shifted)
        missing = self.chance(profile.no_birth)
        self.slips |= {"birth_digit_off": shifted & ~missing, "day_month_swapped": swapped & ~missing}
        return np.where(missing, np.datetime64("NaT"), days)

    def _address(self) -> tuple[Text, Text, Text, Text]:
        people, profile, owner, rng = self.people, self.profile, self.owner, self.rng
        moved = people.moved_on[owner]
        stale = (self.when < moved) | (~np.isnat(moved) & self.chance(profile.stale_address))
        missing = self.chance(profile.no_address)
        self.slips["moved_address"] = stale & ~missing
        home = people.home_before.take(owner).where(stale, people.home.take(owner))
        style = rng.choice(3, self.size, p=profile.street_styles)
        shown = [
            addresses.streets(home, style),
            addresses.postal_codes(home),
            pick(CITY, home.city),
            pick(REGION, home.city),
        ]
        if profile.upper > 0.5:
            shown = [pc.utf8_upper(fold(column)) for column in shown]
        street, postal, city, region = (hide(missing, column) for column in shown)
        return street, postal, city, region
