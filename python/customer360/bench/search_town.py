"""A warehouse of any number of customers that holds only what the search reads: made-up people, without the rooms.

Names, addresses, e-mail addresses, telephone numbers and national ids are drawn by the demo's own generator, one
customer a person. A third of them are known under a pet name and one surname too, as in a second system. Each has two
source ids, two thirds a loyalty card, and three and a half orders on average, as in the demo.
"""

from pathlib import Path

import duckdb
import numpy as np
import pyarrow as pa

from customer360.demo import addresses, places
from customer360.demo.identifiers import CALLING_CODE, Mailboxes
from customer360.demo.making import DEFAULT_AS_OF
from customer360.demo.people import draw_people
from customer360.demo.text import join, pick
from customer360.demo.world import World
from customer360.pipeline.console import console

CHUNK_PEOPLE = 50_000
SEED = 360
MEMBERS = """
    create schema if not exists identity;
    create schema if not exists marts;
    create table people as select *, concat('c-', left(md5(cast(number as varchar)), 20)) as customer_id from drawn;
"""
# what the marts of the search read, in the columns that they read
UPSTREAM = {
    "marts.dim_customer": """
        select
            customer_id, 'person' as party_type, concat_ws(' ', given, family_1, family_2) as full_name, birth_date,
            email, phone, street, null::varchar as house_number, postal_code, city, null::varchar as company
        from people
    """,
    "identity.customer_values": """
        with records as (
            select customer_id, customer_id as record_id, concat_ws(' ', given, family_1, family_2) as full_name,
                street, postal_code, city
            from people
            union all
            select customer_id, concat(customer_id, '/2'), concat_ws(' ', coalesce(nickname, given), family_1),
                old_street, old_postal_code, old_city
            from people
            where number % 3 = 0
        )
        unpivot records on full_name, street, postal_code, city into name attribute value attribute_value
    """,
    "identity.customer_identifiers": """
        with identifiers as (
            select customer_id, email, phone, national_id, landline, email_other,
                if(number % 3 < 2, cast(2400000000000 + number * 7 as varchar), null) as loyalty_card
            from people
        ),
        listed as (
            unpivot identifiers on email, phone, national_id, landline, email_other, loyalty_card
            into name identifier_kind value identifier_value
        )
        select distinct customer_id, identifier_value,
            case identifier_kind when 'landline' then 'phone' when 'email_other' then 'email' else identifier_kind end
            as identifier_kind
        from listed
    """,
    "marts.fct_orders": """
        select
            customer_id,
            case when place % 2 = 0
                then cast(5200000000000 + number * 4 + place as varchar)
                else concat(
                    'T0', cast(10 + number % 80 as varchar), '-', lpad(cast(number * 4 + place as varchar), 10, '0')
                )
            end as source_order_id
        from people, range(7) as orders(place)
        where place < number % 8
    """,
    "marts.bridge_customer_source_record": """
        select customer_id, cast(6900000000000 + number as varchar) as source_record_id from people
        union all
        select customer_id, concat('0035g', lpad(to_base(number, 36), 10, '0'), 'AAA') from people
    """,
    # nobody of this town has been to the site
    "marts.customer_devices": "select customer_id, customer_id as anonymous_id from people where false",
    "marts.customer_redirects": """
        select concat(customer_id, 'x') as customer_id, customer_id as current_customer_id, 'merged' as id_status
        from people
        where number % 100 = 0
    """,
}  # fmt: skip


def make_upstream(warehouse: Path, customers: int, seed: int = SEED) -> None:
    """Write to `warehouse` the tables that the models of the search read, of that many customers."""
    mailboxes = Mailboxes()
    warehouse.parent.mkdir(parents=True, exist_ok=True)
    with duckdb.connect(str(warehouse)) as session, console.status(f"drawing {customers:,} people") as status:
        for first in range(0, customers, CHUNK_PEOPLE):
            world = World(seed, customers, first, min(CHUNK_PEOPLE, customers - first), DEFAULT_AS_OF)
            session.register("chunk", drawn(world, mailboxes))
            session.execute("create table drawn as from chunk" if first == 0 else "insert into drawn from chunk")
            session.unregister("chunk")
            status.update(f"drawing {customers:,} people: {first + world.size:,}")
        session.execute(MEMBERS)
        for table, query in UPSTREAM.items():
            status.update(f"{table} of {customers:,} customers")
            session.execute(f"create table {table} as {query}")
        session.execute("drop table people; drop table drawn")


def drawn(world: World, mailboxes: Mailboxes) -> pa.Table:
    """The people of a chunk with what can be searched of them, a row each."""
    people = draw_people(world, mailboxes)
    code = pick(CALLING_CODE, people.country)
    homes = {
        "street": addresses.streets(people.home, np.zeros(world.size, dtype=np.int64)),
        "postal_code": addresses.postal_codes(people.home),
        "city": pick(places.CITY, people.home.city),
        "old_street": addresses.streets(people.home_before, np.ones(world.size, dtype=np.int64)),
        "old_postal_code": addresses.postal_codes(people.home_before),
        "old_city": pick(places.CITY, people.home_before.city),
    }
    return pa.table(
        {
            "number": world.first + np.arange(world.size),
            "given": people.given,
            "nickname": people.nickname,
            "family_1": people.family_1,
            "family_2": people.family_2,
            "birth_date": people.birth,
            "email": people.email,
            "email_other": people.email_other,
            "phone": join("+", code, people.mobile),
            "landline": joined_where_present(code, people.landline),
            "national_id": people.national_id,
            **homes,
        }
    )


def joined_where_present(code: pa.Array, number: pa.Array) -> pa.Array:
    """E.164 where there is a number, else null."""
    import pyarrow.compute as pc

    return pc.binary_join_element_wise("+", code, number, "", null_handling="emit_null")
