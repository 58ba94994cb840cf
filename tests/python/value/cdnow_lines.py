"""The files of CDNOW purchases that the lifetimes package brings."""

from __future__ import annotations

from datetime import datetime
from importlib.resources import files

import pyarrow as pa


def purchases(file: str) -> pa.Table:
    """The lines of a CDNOW file: customer, day, amount and the number of the line."""
    text = files("lifetimes.datasets").joinpath(file).read_text()
    customer = 1 if file == "CDNOW_sample.txt" else 0
    lines = [line.split()[customer:] for line in text.splitlines() if line.split()[0].isdigit()]
    return pa.table(
        {
            "customer": [line[0] for line in lines],
            "day": [datetime.strptime(line[1], "%Y%m%d").date() for line in lines],
            "amount": [float(line[3]) for line in lines],
            "line": range(len(lines)),
        }
    )
