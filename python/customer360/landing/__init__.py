"""The on-ramp: reads contact lists and order lists, whatever their format, without losing a row."""

from customer360.landing.columns import CONTACT_LISTS, LIST_KINDS, ORDER_LISTS, ListKind
from customer360.landing.folder import LandedLists, read_files, read_folder

__all__ = ["CONTACT_LISTS", "LIST_KINDS", "ORDER_LISTS", "LandedLists", "ListKind", "read_files", "read_folder"]
