"""One turn of a conversation: who speaks, where their talk stands, and what is said back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any, Literal

from booking import people
from booking.appointments import Appointment
from booking.attendance import Promise
from booking.desk import Desk
from booking.hours import MIDNIGHT
from booking.offered import services_on
from booking.people import Person
from booking.phones import pretty
from booking.shop import Service
from locales import Say, called, numbered, render, segments

DIALOG, NOTICE, CONFIRMATION, CHANGE = "dialog", "notice", "confirmation", "change"
PRIVACY_REPLY, OPTOUT_CONFIRMATION, OWNER = "privacy_reply", "optout_confirmation", "owner"


class NotAlone(Exception):
    """Somebody is to be silenced, and a message to them may be on its way just now (P23)."""


GREETING = ("hello", "hello-privacy")
"""What a stranger's first reply begins with."""


@dataclass(frozen=True)
class Talk:
    """The saved state of a conversation: one small JSON value, never with a name in it."""

    flow: str = ""
    """Empty when no question stands open."""
    asked: str = ""
    draft: Mapping[str, Any] = field(default_factory=dict)
    offered: tuple[tuple[str, str], ...] = ()
    """The choices on offer, each a value and its label as it was shown."""
    asking: str = ""
    """The number of the question; never the same twice, so an old button shows its age."""


@dataclass(frozen=True)
class Answer:
    """What was heard in reply to a question: one of the choices on offer, or words."""

    text: str = ""
    value: str | None = None
    phone: str = ""
    foreign_contact: bool = False
    yes: bool | None = None
    """Whether the words say yes or no."""
    no_place: bool = False
    """Whether a lone number is an hour, for instance, and not the place of a choice."""


@dataclass
class Reply:
    """One message back to the person."""

    says: list[Say]
    purpose: str
    appointment_id: int | None = None


@dataclass(frozen=True)
class ForAnother:
    """One message to a customer who is not in this conversation."""

    person_id: int
    says: tuple[Say, ...]
    purpose: str
    appointment_id: int


@dataclass
class Turn:
    """Everything a flow may look at and everything it wants said."""

    desk: Desk
    channel: str
    address: str
    form: Literal["chat", "sms"]
    room: int
    """How many choices the channel can show at once."""
    language: str
    link: str
    """Where the second layer of the notice stands (P3)."""
    public_url: str = ""
    """Where customers reach the shop's web server; empty where it has none."""
    reached: Callable[[], tuple[str, str]] = lambda: ("", "")
    """Where customers write: the bot's link and the number for SMS; empty where there is none."""
    person: Person | None = None
    owner_language: str = ""
    """In which an owner's chat is told what happens; empty where it is no owner's."""
    promise: Callable[[Appointment], Promise] = lambda _: Promise()
    """What may be said of the reminders of an appointment."""
    words: str = ""
    """What was written, for the owner's task about an unclear wish; never kept with the talk."""
    replies: list[Reply] = field(default_factory=list)
    owner_says: list[tuple[tuple[Say, ...], int | None]] = field(default_factory=list)
    fellows_say: list[tuple[tuple[Say, ...], int | None]] = field(default_factory=list)
    """What was done in this chat, for the others that run the shop."""
    others: list[ForAnother] = field(default_factory=list)
    """What is said to customers who are not in this conversation."""
    forgets: bool = False
    """Nothing of this conversation is to be kept: it was stopped, or the person was erased."""
    erased: bool = False
    """Somebody's rows were deleted; the disk is to forget them too."""
    in_place: bool = False
    """The answer takes the place of the message whose button was pressed, a command's too."""
    named: set[int] = field(default_factory=set)
    """Those whom the answer to an owner names; their erasure takes it back (P44)."""
    told: set[str] = field(default_factory=set)
    """Acts whose words have been said in this turn but need not have arrived yet."""
    services: Mapping[str, Service] = field(init=False)
    """What can be booked over this channel, each by its key (P16)."""
    passed: set[str] = field(default_factory=set)
    """Refusals that were looked up in this turn and do not apply; once a turn is enough."""
    no_names: dict[str, bool] = field(default_factory=dict)
    """Words of this turn, and whether they are something else than a name; read only once."""
    alone: bool = True
    """Nothing is on its way to this person, nor sets out before this turn is over."""

    def __post_init__(self) -> None:
        self.services = services_on(self.desk.shop, self.channel)

    @property
    def runs_the_shop(self) -> bool:
        return bool(self.owner_language)

    def silence(self) -> None:
        """To be called before this person is stopped or erased, in whatever way they said so.

        Raises NotAlone: then the turn is to be taken back, and again alone.
        """
        if not self.alone:
            raise NotAlone

    def say(self, *says: Say, purpose: str = DIALOG, appointment_id: int | None = None) -> None:
        """Say something; dialogue in a row becomes one message."""
        last = self.replies[-1] if self.replies else None
        if last and purpose == last.purpose and purpose in (DIALOG, PRIVACY_REPLY):
            last.says.extend(says)
            return
        self.replies.append(Reply(list(says), purpose, appointment_id))

    def unsay(self, key: str) -> None:
        """Take back a line of this turn's dialogue that another one makes needless."""
        for reply in self.replies:
            reply.says[:] = [say for say in reply.says if say.key != key]

    def say_notice(self, say: Say) -> None:
        """Say the notice; by SMS ahead of this turn's dialogue, which then fits into one text."""
        talking = self.replies and self.replies[-1].purpose == DIALOG
        place = len(self.replies)
        if talking and self.form == "sms":
            place -= 1
            # The notice says who writes and where to read more; once is enough.
            talk = self.replies[place]
            talk.says = [each for each in talk.says if each.key not in GREETING]
        self.replies.insert(place, Reply([say], NOTICE))

    def tell_person(self, person_id: int, *says: Say, purpose: str, appointment_id: int) -> None:
        """Say something to a customer about their appointment, where they were last."""
        self.others.append(ForAnother(person_id, says, purpose, appointment_id))

    def name_of(self, person_id: int) -> str:
        """Somebody's name, for an owner who asks."""
        self.named.add(person_id)
        return people.name_of(self.desk, person_id)

    def tell_owner(self, *says: Say, appointment_id: int | None = None) -> None:
        self.owner_says.append((says, appointment_id))

    def tell_fellows(self, say: Say, *, appointment_id: int) -> None:
        """Say what was done here to the other chats that run the shop."""
        self.fellows_say.append(((say,), appointment_id))

    def service_name(self, service: str) -> Say:
        """The service as the shop calls it; its key where the shop no longer offers it.

        A sensitive one has no name outside the list that one chooses from (P16).
        """
        return called(self.desk.shop.name_said(service))

    @property
    def phone(self) -> str:
        """The shop's number for somebody who might call it, which nobody does who runs it."""
        return "" if self.runs_the_shop else self.shop_phone

    @property
    def shop_phone(self) -> str:
        """The shop's number, as people read it."""
        return pretty(self.desk.shop.phone, self.desk.shop.country)

    @property
    def today(self) -> date:
        return self.local(self.desk.now).date()

    def local(self, moment: datetime) -> datetime:
        """A moment by the shop's clock."""
        return moment.astimezone(self.desk.shop.zone)

    def at(self, day: date, clock: time = MIDNIGHT) -> datetime:
        """The moment at which the shop's clock shows that."""
        return datetime.combine(day, clock, self.desk.shop.zone)

    def staff_name(self, staff: str | None) -> str:
        return self.desk.shop.staff_said(staff)

    def segments(self, says: Sequence[Say]) -> int:
        """What it costs as SMS."""
        shown = render(says, language=self.language, form="sms", zone=self.desk.shop.zone)
        return segments(shown.text + numbered(shown.choices)).count
