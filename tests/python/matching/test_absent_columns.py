"""Files that lack what others have: the engine plans a comparison anew where a whole column is empty."""

import pytest
from compared import NAMES, compare

ANA = {
    "given_name": "ana maria", "family_name": "gil ponce", "birth_date": "1980-03-05", "email": "ana.gil@example.com",
    "phone": "600111222", "national_id": "12345678Z", "street": "calle mayor", "house_number": "1",
    "postal_code": "28001", "city": "madrid", "gender": "f", "given_name_count": 3,
}  # fmt: skip
EVA = {
    "given_name": "eva", "family_name": "soto", "birth_date": "1971-12-30", "email": "eva@example.org",
    "phone": "911222333", "national_id": "87654321X", "street": "gran via", "house_number": "20",
    "postal_code": "48001", "city": "bilbao", "gender": "f", "given_name_count": 9,
}  # fmt: skip


@pytest.mark.parametrize("absent", ANA)
def test_a_file_may_lack_any_column(engine_renderer, absent):
    ana, eva = ({name: value for name, value in record.items() if name != absent} for record in (ANA, EVA))
    same, other = compare(engine_renderer, [(ana, ana), (ana, eva)])
    whole, apart = compare(engine_renderer, [(ANA, ANA), (ANA, EVA)])
    for name in NAMES:
        if name != absent and not (name == "address" and absent in ("street", "house_number", "postal_code", "city")):
            assert same[f"{name}_level"] == whole[f"{name}_level"]
            assert other[f"{name}_level"] in (apart[f"{name}_level"], 0)
    if absent in NAMES:
        assert same[f"{absent}_level"] == other[f"{absent}_level"] == 0


@pytest.mark.parametrize("only", ANA)
def test_a_file_may_have_one_column_alone(engine_renderer, only):
    (levels,) = compare(engine_renderer, [({only: ANA[only]}, {only: ANA[only]})])
    assert {name for name in NAMES if levels[f"{name}_level"] > 0} <= {only, "address"}
    assert levels.get(f"{only}_level", 1) > 0
