"""Measures how well and how fast listed names are found. Run: ``python benchmarks/party_matching.py consolidated.csv``.

The file is the Consolidated Screening List as trade.gov publishes it. Names of the Entity, Military End-User, Denied
Persons and Unverified Lists are written in eleven ways and looked up; so are the Chinese names of the shipped tables in five, and company names and persons that are on no
list by design. Two other ways are measured on the same names: rapidfuzz's ``token_set_ratio`` over all names, and
rigour's name comparison over candidates that share a word.

Names that are looked up in vain come from the packages pytickersymbols (S&P 500, S&P 600, MIT) and Faker (persons,
MIT): ``pip install pytickersymbols faker rigour``. What is not installed is left out with a word.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import random
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from itertools import chain
from pathlib import Path

import licet
from licet.lists import Index, build, open_index, vocabulary
from licet.lists.entries import Entry

LISTS = ("us.entity-list", "us.military-end-user-list", "us.denied-persons-list", "us.unverified-list")
CITIES = ("Shanghai", "Shenzhen", "Dubai", "Moscow", "Singapore", "Istanbul")
FORMS = (" Co., Ltd.", " Corp. Limited", " LLC", " GmbH", " JSC", " Inc.")
LOCALES = ("en_US", "en_GB", "de_DE", "fr_FR", "es_ES", "it_IT", "nl_NL", "pl_PL")
MOST_CANDIDATES = 1_000  # comparisons by rigour for one name
ALIKE = 0.7  # score of rigour from which a name counts as found
HAN = re.compile(r"[\u4e00-\u9fff]")
Finder = Callable[[str], bool]


def one_letter_missing(name: str, chance: random.Random) -> str:
    """A name without one of its letters; never a first letter, because typing errors there are rare."""
    places = [at for at, letter in enumerate(name) if letter.isalpha() and at and name[at - 1].isalpha()]
    at = chance.choice(places) if places else len(name) - 1
    return name[:at] + name[at + 1 :]


def spellings(entry: Entry, chance: random.Random) -> Iterator[tuple[str, str]]:
    """Eleven spellings of a listed name."""
    name = entry.name
    yield "as listed", name
    yield "upper case", name.upper()
    yield "other legal form", name.rstrip(" .") + chance.choice(FORMS)
    yield "a city in brackets", f"{name} ({chance.choice(CITIES)})"
    yield "a branch", f"{name}, {chance.choice(CITIES)} Branch"
    yield "one letter missing", one_letter_missing(name, chance)
    yield "Attn", f"{name}, Attn: Purchasing Department"
    yield "c/o", f"Global Freight Services c/o {name}"
    yield "dba", f"Bright Star Supplies dba {name}"
    yield "leading The", f"The {name}"
    if entry.aliases:
        yield "alias", chance.choice(entry.aliases)


def damaged(name: str, chance: random.Random) -> Iterator[tuple[str, str]]:
    """Larger spelling differences, beyond the targets; measured for the documentation."""
    yield "two letters missing", one_letter_missing(one_letter_missing(name, chance), chance)
    words = name.split()
    if len(words) > 2:  # noqa: PLR2004 - a name of one or two words has no word to lose
        lost = chance.randrange(len(words))
        yield "a word missing", " ".join(words[:lost] + words[lost + 1 :])
    places = [at for at, letter in enumerate(name) if letter.isalpha() and letter.islower()]
    if places:
        at = chance.choice(places)
        yield "a wrong letter", name[:at] + chance.choice("abcdefghijklmnopqrstuvwxyz") + name[at + 1 :]


def chinese() -> dict[str, list[str]]:
    """The Chinese names of the shipped tables, by spelling."""
    parties = licet.load().rulebook.parties
    every = {name for entry in parties.entries for name in entry.names if HAN.search(name)}
    traditional = {new: chr(old) for old, new in vocabulary().simplified.items()}
    found: dict[str, list[str]] = {}
    for name in sorted(every):
        found.setdefault("Chinese, as listed", []).append(name)
        found.setdefault("traditional characters", []).append("".join(traditional.get(one, one) for one in name))
        found.setdefault("a Chinese branch", []).append(f"{name}上海分公司")
        found.setdefault("with a Chinese legal form", []).append(f"{name}有限公司")
        found.setdefault("c/o in Chinese", []).append(f"环球货运代理 c/o {name}")
    return found


def unlisted() -> dict[str, list[str]]:
    """Unlisted names, by kind."""
    found: dict[str, list[str]] = {}
    if importlib.util.find_spec("pytickersymbols"):
        from pytickersymbols import PyTickerSymbols

        stocks = PyTickerSymbols()
        for index in ("S&P 500", "S&P 600"):
            found[index] = sorted({one["name"] for one in stocks.get_stocks_by_index(index)})
    if importlib.util.find_spec("faker"):
        from faker import Faker

        for kind, locales in (("persons, English names", LOCALES[:2]), ("persons, other European names", LOCALES[2:])):
            maker = Faker(list(locales))
            Faker.seed(7)
            found[kind] = sorted({f"{maker.first_name()} {maker.last_name()}" for _ in range(1000)})
        maker = Faker("en_US")
        Faker.seed(8)
        found["invented companies"] = sorted({maker.company() for _ in range(1000)})
    return found


def token_set(index: Index) -> Finder:
    """The token set ratio of rapidfuzz for every listed name, with a threshold of 88 of 100."""
    from rapidfuzz import fuzz, process, utils

    names = [utils.default_process(name) for entry in index.entries() for name in entry.names]

    def find(name: str) -> bool:
        return (
            process.extractOne(utils.default_process(name), names, scorer=fuzz.token_set_ratio, score_cutoff=88)
            is not None
        )

    return find


def rigour_compare(index: Index) -> Finder:
    """The comparison of name parts by rigour, with a threshold of .70, for listed names that share a word with the name."""
    from rigour.names import NameTypeTag, analyze_names, compare_parts

    def parts(name: str) -> list[object]:
        return [part for one in analyze_names(NameTypeTag.ENT, [name], symbols=False) for part in one.parts]

    listed = [(name, parts(name)) for entry in index.entries() for name in entry.names]
    by_word: dict[str, list[int]] = {}
    for number, (_, found) in enumerate(listed):
        for part in found:
            by_word.setdefault(part.form, []).append(number)

    def find(name: str) -> bool:
        asked = parts(name)
        rarest = sorted((by_word.get(part.form, []) for part in asked), key=len)
        candidates: dict[int, None] = {}
        for numbers in rarest:
            if len(candidates) + len(numbers) > MOST_CANDIDATES and candidates:
                break
            candidates.update(dict.fromkeys(numbers))
        for number in candidates:
            aligned = compare_parts(asked, listed[number][1])
            total = sum(len(part.form) for one in aligned for part in (*one.qps, *one.rps))
            alike = sum(one.score * sum(len(part.form) for part in (*one.qps, *one.rps)) for one in aligned)
            if total and alike / total >= ALIKE:
                return True
        return False

    return find


def measure(find: Finder, sets: dict[str, list[str]]) -> dict[str, tuple[int, list[float]]]:
    """The share of names found in each set, and the processor time of each name in milliseconds."""
    measured = {}
    for kind, names in sets.items():
        times, hits = [], 0
        for name in names:
            start = time.process_time()
            hits += find(name)
            times.append(1000 * (time.process_time() - start))
        measured[kind] = hits, times
    return measured


def table(title: str, measured: dict[str, tuple[int, list[float]]]) -> None:
    """Print the measurements."""
    print(f"\n{title}\n{'':34} {'names':>6} {'found':>8} {'ms median':>10} {'ms p99':>8}")
    rows = [*measured.items()]
    rows.append(
        (
            "together",
            (
                sum(hits for hits, _ in measured.values()),
                list(chain.from_iterable(times for _, times in measured.values())),
            ),
        )
    )
    for kind, (hits, times) in rows:
        p99 = sorted(times)[int(0.99 * (len(times) - 1))]
        share = 100 * hits / len(times)
        print(f"{kind:34} {len(times):6} {share:7.2f}% {statistics.median(times):10.2f} {p99:8.2f}")


def written(sample: list[Entry], ways: Callable[[Entry], Iterator[tuple[str, str]]]) -> dict[str, list[str]]:
    """The names of a sample, by spelling."""
    sets: dict[str, list[str]] = {}
    for entry in sample:
        for kind, text in ways(entry):
            sets.setdefault(kind, []).append(text)
    return sets


def footprint(path: Path, names: list[str]) -> dict[str, float]:
    """Memory and time of a new process that opens an index and looks names up."""
    code = (
        "import json, re, sys, time; from pathlib import Path; from licet.lists import open_index\n"
        "def peak(): return int(re.search(r'VmHWM:\\s+(\\d+)', open('/proc/self/status').read())[1]) / 1024\n"
        "names = json.load(sys.stdin); before = peak()\n"
        "start = time.perf_counter(); index = open_index(Path(sys.argv[1])); opened = time.perf_counter() - start\n"
        "[index.match(name) for name in names]\n"
        "print(json.dumps({'open': opened, 'before': before, 'memory': peak()}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)], input=json.dumps(names), capture_output=True, text=True, check=True
    )
    return dict(json.loads(done.stdout))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("file", type=Path, help="the Consolidated Screening List, as published")
    parser.add_argument("--as-of", type=date.fromisoformat, help="the date on which the list was complete")
    parser.add_argument("--names", type=int, default=400, help="listed names looked up in each spelling (0: all)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--others", type=int, default=100, help="names of each kind that other libraries look up")
    parser.add_argument("--only-ours", action="store_true", help="skip the other libraries")
    parser.add_argument("--misses", type=int, default=0, help="print this many misses and false positives of each kind")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        start, used = time.perf_counter(), time.process_time()
        path = build(options.file, Path(folder), options.as_of)
        print(
            f"built in {time.perf_counter() - start:.1f} s ({time.process_time() - used:.1f} s of processor time),"
            f" {path.stat().st_size / 1e6:.0f} MB; peak {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB"
        )
        index = open_index(path)
        chance = random.Random(options.seed)  # noqa: S311 - a sample, not a secret
        entries = [entry for entry in index.entries() if entry.list in LISTS]
        sample = chance.sample(entries, min(options.names or len(entries), len(entries)))
        sets = written(sample, lambda entry: spellings(entry, chance))
        heavy = written(sample, lambda entry: damaged(entry.name, chance))
        clean = unlisted()
        print(json.dumps(footprint(path, [name for names in sets.values() for name in names][:2000])))

        def ours(name: str) -> bool:
            return index.match(name).kind in ("listed", "question")

        def in_tables(name: str) -> bool:
            return bool(parties.hits(name))

        parties = licet.load().rulebook.parties
        table("licet: Chinese names in the shipped tables", measure(in_tables, chinese()))
        if options.misses:
            show_misses(index, sets, clean, options.misses)
        ways: dict[str, Callable[[], Finder]] = {"licet": lambda: ours}
        if not options.only_ours:
            ways["rapidfuzz token_set_ratio ≥ 88"] = lambda: token_set(index)
            if importlib.util.find_spec("rigour"):
                ways["rigour compare_parts ≥ .70"] = lambda: rigour_compare(index)
        for way, finder in ways.items():
            find = finder()
            most = None if way == "licet" else options.others
            sets, heavy, clean = ({kind: names[:most] for kind, names in one.items()} for one in (sets, heavy, clean))
            table(f"{way}: listed names", measure(find, sets))
            table(f"{way}: larger spelling differences", measure(find, heavy))
            if clean:
                table(f"{way}: unlisted names (false positives)", measure(find, clean))
        if not clean:
            print("not measured: unlisted companies and persons; install pytickersymbols and faker")


def show_misses(index: Index, sets: dict[str, list[str]], clean: dict[str, list[str]], most: int) -> None:
    """Print names not found, and unlisted names found."""
    for kind, names in sets.items():
        for name in [name for name in names if not index.match(name).hits][:most]:
            print(f"missed, {kind}: {name!r}")
    for kind, names in clean.items():
        for found in [found for found in map(index.match, names) if found.hits][:most]:
            hit = found.hits[0]
            print(
                f"false alarm, {kind}: {found.name!r} for {hit.listed_name!r} ({hit.list}) {hit.entry.kind} {hit.score} {hit.reason}"
            )


if __name__ == "__main__":
    main()
