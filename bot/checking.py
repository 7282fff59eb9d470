"""Checking shop files from the shell."""

from __future__ import annotations

import sys
from pathlib import Path

from booking import countries
from booking.shop import BadShopFile, load_all
from bot.starter import unchanged


def check(path: Path) -> bool:
    """Whether a shop file, or every one in a folder, is all right; says so, or every mistake."""
    try:
        shops = load_all(path)
    except BadShopFile as bad:
        from bot.mistakes import list_mistakes  # noqa: PLC0415 - heavy: rich, for mistakes only

        list_mistakes(bad)
        return False
    for shop in shops:
        many = len(shop.services)
        services = f"{many} service{'s' if many > 1 else ''}"
        sys.stdout.write(f"{shop.name}: all right ({shop.id}, {services})\n")
        if shop.holidays and not shop.region and countries.needs_region(shop.country):
            example = countries.region_names(shop.country)[0]
            sys.stderr.write(
                "  Open on the public holidays of its region, as none is named: add at the top "
                f'region = "{example}", for instance.\n'
            )
        if examples := unchanged(shop):
            words = " and ".join(examples)
            sys.stderr.write(f"  Still an example, which customers would be told: {words}.\n")
    return True
