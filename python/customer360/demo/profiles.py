"""How each source writes: what it leaves out and gets wrong, as shares of its records."""

from dataclasses import dataclass

LOWER, UPPER, AS_IS = "lower", "upper", "as is"


@dataclass(frozen=True)
class Profile:
    """Shares between 0 and 1, unless said otherwise."""

    no_email: float = 0.0
    no_phone: float = 0.0
    no_national_id: float = 0.0
    no_birth: float = 0.0
    no_address: float = 0.0
    no_second_surname: float = 0.0
    nickname: float = 0.0
    initial: float = 0.0
    first_of_compound: float = 0.0
    abbreviated: float = 0.0
    swapped: float = 0.0
    typo: float = 0.0
    misheard: float = 0.0
    email_typo: float = 0.0
    unaccented: float = 0.0
    upper: float = 0.0
    lower: float = 0.0
    cut_at: int = 0  # letters; 0: never cut
    other_email: float = 0.0
    work_email: float = 0.0
    mailbox_variant: float = 0.0
    email_case: float = 0.0
    landline: float = 0.0
    phone_digit: float = 0.0
    phone_styles: tuple[float, ...] = (0.2, 0.2, 0.05, 0.35, 0.15, 0.05)
    national_id_digit: float = 0.0
    national_id_no_letter: float = 0.0
    national_id_marks: float = 0.0
    birth_swapped: float = 0.0
    birth_digit: float = 0.0
    stale_address: float = 0.0
    street_styles: tuple[float, ...] = (0.4, 0.5, 0.1)


# sales people type from a card or a call: cases are good, second surnames and private data are missing
CRM = Profile(
    no_email=0.08, no_phone=0.12, no_birth=0.72, no_address=0.35, no_second_surname=0.35, nickname=0.05, initial=0.02,
    first_of_compound=0.06, abbreviated=0.08, swapped=0.01, typo=0.02, email_typo=0.005, unaccented=0.2, work_email=0.3,
    other_email=0.04, landline=0.1, phone_digit=0.01, birth_digit=0.01, stale_address=0.1,
)  # fmt: skip
LEAD = Profile(
    no_email=0.05, no_phone=0.3, no_address=0.6, no_second_surname=0.6, nickname=0.08, initial=0.03,
    first_of_compound=0.08, swapped=0.03, typo=0.05, email_typo=0.02, unaccented=0.4, lower=0.1, work_email=0.3,
    other_email=0.06, phone_digit=0.02, mailbox_variant=0.02, email_case=0.06,
)  # fmt: skip
# people type it themselves on a phone: always an e-mail address, careless names
WEB_SHOP = Profile(
    no_phone=0.3, no_second_surname=0.45, nickname=0.06, first_of_compound=0.06, swapped=0.02, typo=0.04,
    unaccented=0.35, lower=0.12, upper=0.03, other_email=0.05, mailbox_variant=0.03, email_case=0.06, phone_digit=0.01,
    phone_styles=(0.1, 0.4, 0.05, 0.35, 0.08, 0.02), street_styles=(0.35, 0.6, 0.05),
)  # fmt: skip
WEB_FORM = Profile(
    no_email=0.02, no_phone=0.35, no_address=0.55, no_second_surname=0.5, nickname=0.1, swapped=0.04, typo=0.1,
    email_typo=0.02, unaccented=0.5, lower=0.35, upper=0.03, other_email=0.06, mailbox_variant=0.06, email_case=0.12,
    phone_digit=0.02,
)  # fmt: skip
HELP_DESK = Profile(
    no_email=0.03, no_phone=0.45, no_second_surname=0.6, nickname=0.1, initial=0.04, first_of_compound=0.08,
    swapped=0.02, typo=0.02, unaccented=0.4, lower=0.1, other_email=0.06, work_email=0.08, mailbox_variant=0.02,
    email_case=0.05, landline=0.1,
)  # fmt: skip
MAILING = Profile(
    no_second_surname=0.7, nickname=0.12, first_of_compound=0.1, typo=0.03, unaccented=0.5, lower=0.2, other_email=0.07,
    mailbox_variant=0.05, email_case=0.1,
)  # fmt: skip
# tills: capitals, short fields, no accents, the document number typed at the counter
TILL = Profile(
    no_email=0.3, no_phone=0.1, no_national_id=0.3, no_birth=0.3, no_address=0.35, no_second_surname=0.15,
    abbreviated=0.3, first_of_compound=0.05, typo=0.05, email_typo=0.02, unaccented=1.0, upper=0.97, cut_at=15,
    other_email=0.04, landline=0.08, phone_digit=0.02, phone_styles=(0.0, 0.02, 0.02, 0.94, 0.01, 0.01),
    national_id_digit=0.012, national_id_no_letter=0.08, national_id_marks=0.05, birth_swapped=0.02, birth_digit=0.015,
    stale_address=0.2, street_styles=(0.02, 0.08, 0.9),
)  # fmt: skip
CALL_CENTRE = Profile(
    no_email=0.25, no_phone=0.03, no_national_id=0.35, no_birth=0.4, no_address=0.3, no_second_surname=0.25,
    nickname=0.08, abbreviated=0.05, swapped=0.02, typo=0.03, misheard=0.22, email_typo=0.03, unaccented=0.3,
    landline=0.15, phone_digit=0.015, national_id_digit=0.01, national_id_no_letter=0.04, birth_swapped=0.03,
    birth_digit=0.02, stale_address=0.1,
)  # fmt: skip
TRADE_FAIR = Profile(
    no_email=0.1, no_phone=0.25, no_national_id=0.5, no_birth=0.4, no_second_surname=0.3, nickname=0.05, initial=0.03,
    swapped=0.15, typo=0.05, misheard=0.03, email_typo=0.02, upper=0.1, work_email=0.3, other_email=0.05,
    phone_digit=0.02, national_id_digit=0.01, national_id_no_letter=0.05, national_id_marks=0.15, birth_swapped=0.02,
)  # fmt: skip
GUEST = Profile(no_phone=0.3, email_typo=0.005, other_email=0.08, mailbox_variant=0.04, email_case=0.08)
