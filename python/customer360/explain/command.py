"""`c360 explain CUSTOMER`."""

from rich.console import Console

from customer360.errors import UserError
from customer360.explain.origins import find_customer, read_origins
from customer360.explain.show import (
    impact_as_json,
    origins_as_json,
    print_json,
    show_house_impact,
    show_impact,
    show_origins,
)
from customer360.explain.without import without_source
from customer360.pipeline.paths import Paths
from customer360.pipeline.warehouse import opened


def explain(
    paths: Paths,
    console: Console,
    asked: str | None,
    *,
    rivals: bool = False,
    as_json: bool = False,
    without: str | None = None,
) -> None:
    """Print where the golden values of a customer come from, or what they would be `without` a source.

    `asked` is a customer id, one that was merged since, or a record id; where it is None, the whole house is looked at.
    Raises UserError for what its user can mend.
    """
    if asked is None and without is None:
        raise UserError("name a customer, or a source to leave out: c360 explain --without SOURCE")
    if without is not None and rivals:
        raise UserError("--rivals shows what lost, --without what would win: ask for one of them")
    customer = None
    if asked is not None:
        with opened(paths) as warehouse:
            customer = find_customer(warehouse, asked)
            origins = read_origins(warehouse, customer)
        if without is None:
            if as_json:
                print_json(console, origins_as_json(origins, rivals=rivals))
            else:
                show_origins(console, origins, rivals=rivals)
            return
    assert without is not None
    quiet = Console(stderr=True, highlight=False) if as_json else console
    impact = without_source(paths, quiet, without, customer)
    if as_json:
        print_json(console, impact_as_json(without, customer, impact))
    elif customer is not None:
        show_impact(console, customer, without, impact)
    else:
        show_house_impact(console, without, impact)
