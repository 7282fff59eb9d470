"""From a stranger's first word to a reminder, on both channels."""

from __future__ import annotations

from tests.stories.world import World


async def test_a_stranger_books_on_telegram_and_the_owner_is_told(workshop: World) -> None:
    olga = await workshop.owner()
    ada = workshop.telegram_user("Ada")

    await ada.says("/start")
    print(ada.news, ada.buttons)
    await ada.taps("13:00")
    print(ada.news, ada.buttons)
    await ada.says("Ada")
    print(ada.news, ada.buttons)
    await ada.taps("erinner")
    print(ada.news, ada.buttons)
    print(olga.chat)
    assert await workshop.booked()
