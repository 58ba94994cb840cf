"""Values that break string functions: empty, accents, lone marks, emoji, other scripts, control characters, length."""

from datetime import date, datetime

TEXTS = [
    None,
    "",
    " ",
    "  two  spaces ",
    "plain",
    "Ana Ñ. García-Pérez",
    "Zoë Øst Łódź ßtraße Æther œuvre þorn ðin ıII",
    "áàâäãåāăą ÇĆČ ďÉÈ İstanbul ŞĞ",
    "nai\u0308ve cafe\u0301 \u0301lone",
    "Đặng Thị Hoàng",
    "Иванов Пётр Щукин ёжик",
    "Ελένη Παπαδοπούλου ΐΰ άέήίόύώ",
    "山田 太郎 がぎぐ カタカナ",
    "محمد علي",
    "한국 각",
    "😀 👩\u200d👩\u200d👧 🇪🇸",
    "a\u200bb\u00a0c\ufeffd",
    "tab\tline\nfeed\r\nend\n",
    "line\u2028separator\u0085next",
    'quo\'te "double" back\\slash %percent_ $1 {brace}',
    "O'Brien; drop table",
    "mc donald o brien van der berg",
    "ends in dollar$",
    "+34 612 34 56 78",
    "００１２３",
    "12.0",
    "Ex <Ana.Garcia+shop@Example.com>;",
    "ex",
    "0",
    "iban es91 2100 0418 4502 0005 1332",
    "ES9121000418450200051332",
    "GB29NWBK60161331926819",
    "490154203237518",
    "４９０１５４２０３２３７５１９ ＡＢ ٤٩",
    "24567183972",
    "x" * 10_000,
    "é" * 10_000,
    ("ab " * 3_000).strip(),
]
TIMES = [
    None, "", "nonsense", "2024-02-29", "2023-02-29", "2024-02-30 10:00:00", "2024-01-01 00:00:00",
    "2024-01-01T12:30:45", "2024-01-01T12:30:45Z", "2024-01-01 12:30:45+02:00", "2024-01-01 12:30:45.123456",
    "2024-01-01 12:30:45.123456-05:30", "1969-12-31 23:59:59", "0001-01-01 00:00:00", "9999-12-31 23:59:59",
    " 2024-01-01 00:00:00 ", "2024-13-01", "24:00:00", "2024", "2024-06", "12:30", "T12:30", "now", "2024/01/02",
    "2024-1-5", "2024-01-01 1:02:03", "2024-01-01 12", "2024-01-01 12:30:45 +02", "2024-01-01 12:30:45+0200",
    "2024-01-01 12:30:45 Europe/Madrid", "+2024-01-01", "today", "20240101",
]  # fmt: skip
DATES = [None, date(1000, 1, 1), date(1969, 12, 31), date(2024, 2, 29), date(9999, 12, 31)]
MOMENTS = [None, datetime(1, 1, 1), datetime(1969, 12, 31, 23, 59, 59), datetime(2024, 2, 29, 12, 30, 45, 123456)]
