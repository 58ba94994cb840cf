"""The shop's products: about two hundred, from cheap to dear, each with its share of cost."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from customer360.demo.text import Numbers, Text, digits, join, text

SIZE = 200
_THINGS = """Camiseta, Vela aromática, Taza, Cuaderno, Calcetines, Jabón artesano, Llavero, Póster, Gorra, Botella,
Bolsa de tela, Delantal, Libro de cocina, Aceite de oliva, Vino tinto, Queso curado, Miel, Café en grano, Té verde,
Cesta"""
_KINDS = "clásico, natural, grande, de viaje, edición limitada, para regalo, ecológico, premium, infantil, de temporada"


@dataclass(frozen=True)
class Catalogue:
    """Products in order of price."""

    ids: Text
    titles: Text
    skus: Text
    price_cents: Numbers
    cost_share: NDArray[np.float64]


def catalogue(rng: np.random.Generator) -> Catalogue:
    """Prices from 3 to about 400, more cheap ones than dear ones."""
    number = np.arange(SIZE)
    things, kinds = ([word.strip() for word in words.split(",")] for words in (_THINGS, _KINDS))
    price = np.sort(np.exp(rng.uniform(np.log(3), np.log(400), SIZE)))
    return Catalogue(
        ids=join("PRD-", digits(number + 1, 4)),
        titles=text([f"{things[one % len(things)]} {kinds[one // len(things)]}" for one in number]),
        skus=join("SKU", digits(number * 37 + 1000)),
        price_cents=(np.round(price * 20) * 5).astype(np.int64),
        cost_share=rng.uniform(0.32, 0.68, SIZE),
    )
