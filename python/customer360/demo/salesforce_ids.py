"""Salesforce ids of 18 characters: three for the object, twelve of a counter, three that repair lost capitals."""

import numpy as np
import pyarrow as pa

from customer360.demo.text import Numbers, Text

_BASE62 = np.frombuffer(b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", dtype=np.uint8)
_CHECK = np.frombuffer(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ012345", dtype=np.uint8)
_POD = b"5g00000"


def salesforce_ids(prefix: str, numbers: Numbers) -> Text:
    """One id per number. The last three characters say which of the fifteen are capitals, five bits each."""
    size = len(numbers)
    letters = np.empty((size, 18), dtype=np.uint8)
    letters[:, :10] = np.frombuffer(prefix.encode() + _POD, dtype=np.uint8)
    letters[:, 10:15] = _BASE62[numbers[:, None] // 62 ** np.arange(4, -1, -1) % 62]
    is_capital = ((letters[:, :15] >= ord("A")) & (letters[:, :15] <= ord("Z"))).reshape(size, 3, 5)
    letters[:, 15:] = _CHECK[(is_capital * 2 ** np.arange(5)).sum(axis=2)]
    return pa.array(letters.view("S18").ravel().astype("U18"), pa.string())
