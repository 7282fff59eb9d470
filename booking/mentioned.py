"""The table of lists for the owner: whom each names, so that erasure can take them back."""

from __future__ import annotations

from sqlalchemy import BigInteger, Index, PrimaryKeyConstraint, Table

from booking.columns import Privacy, column, goes_with, metadata, person, shop

mentions = Table(
    "mentions",
    metadata,
    shop(),
    column("id", BigInteger, Privacy.LINK),
    person(nullable=False),
    PrimaryKeyConstraint("shop_id", "id", "person_id"),
    goes_with("people", "person_id"),
    Index("mentions_of_person", "shop_id", "person_id"),
    comment="Who is named in an answer to the owner, such as the day's agenda. `id` stands in "
    "`messages.appointment_id` of that answer, in place of a single appointment.",
)
