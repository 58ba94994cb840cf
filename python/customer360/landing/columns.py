"""The columns a list may carry, and the headers that are understood as each of them."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

CONTACT_COLUMNS = (
    "source", "source_record_id", "party_type", "full_name", "first_name", "last_name", "birth_date", "gender",
    "national_id", "email", "phone", "street", "postal_code", "city", "region", "country_code", "company", "language",
    "created_at", "updated_at", "is_deleted_at_source", "email_consent", "phone_consent", "sms_consent", "post_consent",
    "consent_at",
)  # fmt: skip
ORDER_COLUMNS = (
    "source", "source_record_id", "order_id", "ordered_at", "amount", "currency", "product_id", "product_name",
    "quantity", "cost", "channel", "order_status", "store_id",
)  # fmt: skip

_SHARED_ALIASES = {
    "source": "source_system system origin origen sistema fuente",
}
_CONTACT_ALIASES = {
    **_SHARED_ALIASES,
    "source_record_id": "id record_id customer_id client_id contact_id customer_number codigo codigo_cliente "
    "id_cliente numero_cliente num_cliente",
    "party_type": "tipo_persona tipo_cliente",
    "full_name": "nombre_completo nombre_y_apellidos apellidos_y_nombre display_name contact_name customer_name "
    "cliente nom_complet nome_completo",
    "first_name": "given_name given_names forename firstname nombre_pila nombre_de_pila prenom vorname primeiro_nome",
    "last_name": "surname family_name lastname apellido apellidos apellido_1 primer_apellido "
    "nom_de_famille nachname sobrenome apelido",
    "birth_date": "dob birthday birthdate date_of_birth fecha_nacimiento fecha_de_nacimiento fec_nacimiento "
    "nacimiento date_de_naissance date_naissance geburtsdatum data_nascimento data_de_nascimento",
    "gender": "sex sexo genero geschlecht sexe",
    "national_id": "dni nif nie cif vat vat_number tax_id nif_cif dni_nie dni_nif documento id_number "
    "numero_documento personalausweis",
    "email": "mail e_mail email_address correo correo_electronico courriel",
    "phone": "telephone tel phone_number mobile mobile_phone cell telefono movil telefono_movil celular telefone "
    "telefon portable",
    "street": "address address_1 address_line_1 street_address direccion domicilio calle adresse strasse endereco "
    "morada",
    "postal_code": "zip zip_code zipcode postcode cp cod_postal codigo_postal code_postal plz postleitzahl",
    "city": "town locality ciudad poblacion localidad municipio ville stadt ort cidade localidade",
    "region": "state province county provincia estado comunidad bundesland departement distrito",
    "country_code": "country pais pays land codigo_pais cod_pais",
    "company": "company_name organisation organization empresa razon_social compania societe firma",
    "language": "lang locale idioma lengua langue sprache lingua",
    "created_at": "created created_on created_date creation_date date_created fecha_alta fecha_creacion alta",
    "updated_at": "updated updated_on modified modified_at modified_on last_modified last_modified_date "
    "last_updated fecha_modificacion fecha_actualizacion",
    "is_deleted_at_source": "is_deleted deleted borrado eliminado baja",
    "email_consent": "email_opt_in newsletter_consent acepta_email consentimiento_email "
    "consentimiento_correo_electronico",
    "phone_consent": "phone_opt_in acepta_llamadas consentimiento_telefono",
    "sms_consent": "sms_opt_in acepta_sms consentimiento_sms",
    "post_consent": "postal_consent post_opt_in acepta_correo_postal consentimiento_postal",
    "consent_at": "consent_date consented_at consented_on fecha_consentimiento",
}
_ORDER_ALIASES = {
    **_SHARED_ALIASES,
    "source_record_id": "record_id customer_id client_id contact_id buyer_id customer customer_number cliente "
    "codigo_cliente id_cliente numero_cliente num_cliente comprador",
    "order_id": "id order order_number order_no invoice invoice_id invoice_no invoice_number receipt ticket pedido "
    "id_pedido num_pedido numero_pedido factura num_factura numero_factura",
    "ordered_at": "date order_date ordered_on purchase_date purchased_at invoice_date created_at fecha fecha_pedido "
    "fecha_compra fecha_factura",
    "amount": "total order_total line_total line_amount total_amount total_price importe importe_total importe_linea "
    "betrag montant valor",
    "currency": "currency_code moneda divisa devise wahrung",
    "product_id": "sku product product_code item item_id stock_code stockcode producto id_producto articulo referencia",
    "product_name": "product_title description item_name nombre_producto descripcion",
    "quantity": "qty units cantidad unidades menge quantite",
    "cost": "cost_amount line_cost coste costo",
    "channel": "sales_channel canal",
    "order_status": "status estado",
    "store_id": "store shop tienda id_tienda",
}
# columns that are read beside another one and joined to its end
_CONTACT_PARTS = {
    "middle_name": "first_name",
    "second_last_name": "last_name",
    "house_number": "street",
}
_PART_ALIASES = {
    "middle_name": "middle_names second_name segundo_nombre",
    "second_last_name": "apellido_2 segundo_apellido second_surname last_name_2",
    "house_number": "house_no street_number numero_calle numero_portal portal hausnummer",
}


@dataclass(frozen=True)
class ListKind:
    """What one folder of lists holds: its columns, and which of them are dates, numbers and indispensable.

    ``parts`` are further columns that may be read, each joined to the end of another column.
    """

    name: str
    columns: tuple[str, ...]
    aliases: Mapping[str, str]
    date_columns: tuple[str, ...]
    number_columns: tuple[str, ...] = ()
    required_columns: tuple[str, ...] = ()
    id_columns: tuple[str, ...] = ("source_record_id",)
    parts: Mapping[str, str] = field(default_factory=dict)
    headers: Mapping[str, str] = field(init=False)

    def __post_init__(self) -> None:
        known = {fold_header(column): column for column in (*self.columns, *self.parts)}
        for column, words in self.aliases.items():
            known.update({fold_header(word): column for word in words.split()})
        object.__setattr__(self, "headers", known)


def fold_header(header: str) -> str:
    """A header without case, accents, spaces and punctuation: ``'Código Postal'`` becomes ``'codigopostal'``."""
    plain = unicodedata.normalize("NFKD", header.casefold())
    return re.sub(r"[^a-z0-9]", "", plain.encode("ascii", "ignore").decode())


CONTACT_LISTS = ListKind(
    "contact_lists",
    CONTACT_COLUMNS,
    {**_CONTACT_ALIASES, **_PART_ALIASES},
    date_columns=("birth_date", "created_at", "updated_at", "consent_at"),
    parts=_CONTACT_PARTS,
)
ORDER_LISTS = ListKind(
    "order_lists",
    ORDER_COLUMNS,
    _ORDER_ALIASES,
    date_columns=("ordered_at",),
    number_columns=("amount", "quantity", "cost"),
    required_columns=("ordered_at", "amount"),
    id_columns=("order_id",),
)
LIST_KINDS = {kind.name: kind for kind in (CONTACT_LISTS, ORDER_LISTS)}
