"""What follows from where a shop is: time zone, currency, public holidays, privacy authority."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from importlib.machinery import PathFinder
from importlib.util import module_from_spec
from threading import Lock
from typing import Any

import phonenumbers


@dataclass(frozen=True)
class Country:
    """What a shop of this country has unless its file says otherwise."""

    zone: str
    currency: str
    languages: tuple[str, ...]
    authority: str
    """The privacy authority for private businesses, where the country has a single one (P81)."""
    regions: Mapping[str, str] = field(default_factory=dict)
    """Code of ISO 3166-2 → its names; holidays and, in Germany, the authority depend on it."""


_GERMAN_STATES = {
    "BB": "Brandenburg",
    "BE": "Berlin",
    "BW": "Baden-Württemberg",
    "BY": "Bayern",
    "HB": "Bremen",
    "HE": "Hessen",
    "HH": "Hamburg",
    "MV": "Mecklenburg-Vorpommern",
    "NI": "Niedersachsen",
    "NW": "Nordrhein-Westfalen",
    "RP": "Rheinland-Pfalz",
    "SH": "Schleswig-Holstein",
    "SL": "Saarland",
    "SN": "Sachsen",
    "ST": "Sachsen-Anhalt",
    "TH": "Thüringen",
}
_AUSTRIAN_STATES = {
    "1": "Burgenland",
    "2": "Kärnten",
    "3": "Niederösterreich",
    "4": "Oberösterreich",
    "5": "Salzburg",
    "6": "Steiermark",
    "7": "Tirol",
    "8": "Vorarlberg",
    "9": "Wien",
}
_SWISS_CANTONS = {
    "AG": "Aargau",
    "AI": "Appenzell Innerrhoden",
    "AR": "Appenzell Ausserrhoden",
    "BE": "Bern/Berne",
    "BL": "Basel-Landschaft",
    "BS": "Basel-Stadt",
    "FR": "Freiburg/Fribourg",
    "GE": "Genf/Genève",
    "GL": "Glarus",
    "GR": "Graubünden/Grigioni",
    "JU": "Jura",
    "LU": "Luzern",
    "NE": "Neuenburg/Neuchâtel",
    "NW": "Nidwalden",
    "OW": "Obwalden",
    "SG": "St. Gallen",
    "SH": "Schaffhausen",
    "SO": "Solothurn",
    "SZ": "Schwyz",
    "TG": "Thurgau",
    "TI": "Tessin/Ticino",
    "UR": "Uri",
    "VD": "Waadt/Vaud",
    "VS": "Wallis/Valais",
    "ZG": "Zug",
    "ZH": "Zürich",
}

COUNTRIES = {
    "DE": Country("Europe/Berlin", "EUR", ("de",), "", _GERMAN_STATES),
    "AT": Country("Europe/Vienna", "EUR", ("de",), "Datenschutzbehörde, Wien", _AUSTRIAN_STATES),
    "CH": Country(
        "Europe/Zurich",
        "CHF",
        ("de", "fr", "it"),
        "Eidgenössischer Datenschutz- und Öffentlichkeitsbeauftragter (EDÖB), Bern",
        _SWISS_CANTONS,
    ),
    "LI": Country("Europe/Vaduz", "CHF", ("de",), "Datenschutzstelle, Vaduz"),
    "FR": Country(
        "Europe/Paris",
        "EUR",
        ("fr",),
        "Commission nationale de l'informatique et des libertés (CNIL), Paris",
    ),
    "IT": Country(
        "Europe/Rome", "EUR", ("it",), "Garante per la protezione dei dati personali, Roma"
    ),
    "LU": Country(
        "Europe/Luxembourg",
        "EUR",
        ("fr", "de"),
        "Commission nationale pour la protection des données (CNPD), Belvaux",
    ),
}
"""Countries that a shop file knows; others name time zone, currency and authority themselves."""

_GERMAN_AUTHORITIES = {
    "BB": "Landesbeauftragte für den Datenschutz und für das Recht auf Akteneinsicht Brandenburg",
    "BE": "Berliner Beauftragte für Datenschutz und Informationsfreiheit",
    "BW": "Landesbeauftragter für den Datenschutz und die Informationsfreiheit Baden-Württemberg",
    "BY": "Bayerisches Landesamt für Datenschutzaufsicht, Ansbach",
    "HB": "Landesbeauftragter für Datenschutz und Informationsfreiheit Bremen",
    "HE": "Hessischer Beauftragter für Datenschutz und Informationsfreiheit",
    "HH": "Hamburgischer Beauftragter für Datenschutz und Informationsfreiheit",
    "MV": "Landesbeauftragter für Datenschutz und Informationsfreiheit Mecklenburg-Vorpommern",
    "NI": "Landesbeauftragter für den Datenschutz Niedersachsen",
    "NW": "Landesbeauftragte für Datenschutz und Informationsfreiheit Nordrhein-Westfalen",
    "RP": "Landesbeauftragter für den Datenschutz und die Informationsfreiheit Rheinland-Pfalz",
    "SH": "Unabhängiges Landeszentrum für Datenschutz Schleswig-Holstein",
    "SL": "Unabhängiges Datenschutzzentrum Saarland",
    "SN": "Sächsische Datenschutz- und Transparenzbeauftragte",
    "ST": "Landesbeauftragte für den Datenschutz Sachsen-Anhalt",
    "TH": "Thüringer Landesbeauftragter für den Datenschutz und die Informationsfreiheit",
}


def authority(country: str, region: str | None) -> str:
    """The authority that a customer may complain to; "" where the shop has to name it."""
    if country == "DE":
        return _GERMAN_AUTHORITIES.get(region or "", "")
    return COUNTRIES[country].authority if country in COUNTRIES else ""


def region_code(country: str, text: str) -> str | None:
    """The region's code, from its code or name, with or without accents; None where unknown."""
    wanted = _folded(text).removeprefix(f"{country.casefold()}-")
    if not wanted:
        return None
    for code, names in _regions(country).items():
        if wanted in map(_folded, (code, *names.split("/"))):
            return code
    return None


def region_names(country: str) -> list[str]:
    """The regions as a file may name them."""
    return [name for names in _regions(country).values() for name in names.split("/")]


def exists(country: str) -> bool:
    """Whether these two letters are a country (ISO 3166-1) with telephones."""
    return country in COUNTRIES or country in phonenumbers.SUPPORTED_REGIONS


def has_holidays(country: str) -> bool:
    """Whether the public holidays of a country are known."""
    return country in COUNTRIES or country in _library().EntityLoader.get_country_codes()


@lru_cache(maxsize=256)
def public_holidays(country: str, region: str | None, year: int) -> frozenset[date]:
    """The public holidays of a year; without a region those of the whole country."""
    return frozenset(_calendar(country)(subdiv=region, years=year))


def needs_region(country: str) -> bool:
    """Whether each region has public holidays of its own, so that the country's are too few."""
    if not has_holidays(country):
        return False
    of_all = public_holidays(country, None, ANY_YEAR)
    each = [public_holidays(country, code, ANY_YEAR) for code in _regions(country)]
    return bool(each) and all(holidays > of_all for holidays in each)


ANY_YEAR = 2026
"""Which regions have holidays of their own does not depend on the year."""


def _folded(text: str) -> str:
    """Without capitals and accents."""
    apart = unicodedata.normalize("NFKD", text.strip().casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def _regions(country: str) -> Mapping[str, str]:
    if country in COUNTRIES and COUNTRIES[country].regions:
        return COUNTRIES[country].regions
    if not has_holidays(country):
        return {}
    return {code: code for code in _calendar(country).subdivisions}


_LOADING = Lock()
"""Imports that lean on each other are not safe in several threads at a time."""


@lru_cache(maxsize=16)
def _calendar(country: str) -> Any:
    """The library's calendar of one country.

    Looked for by itself: asked for by name, the library would load all the countries of the world,
    which takes 0.1 s of processor time and 8 MB.
    """
    with _LOADING:
        library = _library()
        entry = getattr(library, country)
        folders = [f"{folder}/countries" for folder in library.__path__]
        spec = PathFinder.find_spec(entry.module_name, folders)
        if spec is None or spec.loader is None:
            return entry
        module = module_from_spec(spec)
        spec.loader.exec_module(module)
        return getattr(module, entry.entity_name)


def _library() -> Any:
    import holidays  # noqa: PLC0415 - heavy: 0.1 s of processor time

    return holidays
