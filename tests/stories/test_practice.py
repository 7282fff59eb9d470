"""A practice: what somebody comes for stands in no message, neither theirs nor the owner's."""

from __future__ import annotations

from tests.stories.conftest import Opening
from tests.stories.world import TUESDAY

SECRET = "Psychotherapie"


async def test_a_sensitive_service_is_named_in_the_list_only(opening: Opening) -> None:
    practice = await opening("practice.toml", TUESDAY)
    olga = await practice.owner()
    ada = practice.sms_user()

    await ada.says("Hallo")
    assert f"1 = {SECRET}, Erstgespräch" in ada.last
    listed = len(ada.chat)
    await ada.says("1")
    await ada.says("1")
    await ada.says("1 Ada")
    await ada.says("TERMINE")
    await ada.says("3")
    await ada.says("hallo")

    assert "Gebucht: Termin, " in "\n".join(ada.chat)
    assert not any(SECRET in text for text in ada.chat[listed:-1])
    assert "Neuer Termin" in olga.chat[-1]
    assert not any(SECRET in text for text in olga.chat)
