"""Names and codes of places: their meaning, refused names, and the tables that a look-up reads."""

import csv
import pickle
import subprocess
import sys
from datetime import date
from pathlib import Path

import pycountry
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shipped import shipped

import licet
from licet.errors import InputError, RulesError
from licet.language.sources import Source, gather
from licet.question import CODES
from licet.render.wording import assumption
from licet.rulebook.strictness import strictness_of
from licet.world.countries import Countries, iso_countries, iso_name
from licet.world.loader import world
from licet.world.place_names import key, loose_key, two_parts

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def countries() -> Countries:
    return world(gather(ROOT / "seeds")).countries


def refused(countries, name, strictness=None):
    with pytest.raises(InputError) as error:
        countries.resolve(name, strictness)
    return str(error.value)


def un_names():
    with (ROOT / "tools" / "un_country_names.csv").open(encoding="utf-8", newline="") as file:
        return [(row["name"], row["country"]) for row in csv.DictReader(file)]


def iso_names():
    fields = ("name", "common_name", "official_name")
    return [
        (getattr(one, field), one.alpha_2) for one in pycountry.countries for field in fields if hasattr(one, field)
    ]


@pytest.mark.parametrize("names", [iso_names(), un_names()], ids=["ISO", "UN"])
def test_official_names_are_found_and_none_is_another_country(countries, names):
    found = {name: countries.find(name) for name, _ in names}
    wrong = [(name, code, found[name]) for name, code in names if found[name] not in {code, None}]
    assert not wrong
    assert sum(found[name] is not None for name, _ in names) >= 0.99 * len(names)


def test_names_of_the_law_are_found_and_none_is_another_country(countries):
    with (ROOT / "rules" / "us" / "country_groups.csv").open(encoding="utf-8", newline="") as file:
        names = {(row["name"], row["country"]) for row in csv.DictReader(file)}
    found = [(name, code, countries.find(name)) for name, code in sorted(names)]
    assert not [one for one in found if one[2] not in {one[1], None}]
    assert sum(one[2] is not None for one in found) >= 0.97 * len(found)


@pytest.mark.parametrize(
    ("name", "code"),
    [("Korea, Republic of", "KR"), ("Korea (South)", "KR"), ("Korea, Dem. People's Rep.", "KP"), ("Congo (Democratic Republic)", "CD"),
     ("Congo (Republic)", "CG"), ("Burma (Myanmar)", "MM"), ("St. Kitts & Nevis", "KN"), ("the State of Libya", "LY"), ("State of Libya", "LY"),
     ("CÔTE D’IVOIRE", "CI"), ("Republic of China", "TW"), ("People's Republic of China", "CN"), ("China (Taiwan)", "TW"), ("Macao, China", "MO"),
     ("中华人民共和国", "CN"), ("中華民國", "TW"), ("大韓民国", "KR"), ("대한민국", "KR"), ("Bundesrepublik Deutschland", "DE"), ("République populaire de Chine", "CN"),
     ("República Popular China", "CN"), ("Российская Федерация", "RU"), ("Áo", "AT"), ("AO", "AO"), ("ao", "AO"), ("NGA", "NG"), ("भारत", "IN"),
     ("الصين", "CN"), ("FRANCE", "FR"), ("ＣＨＩＮＡ", "CN"), ("Ai Cập", "EG"), ("Hollanda", "NL"), ("Guam, USA", "GU"), ("USA", "US"), ("Guinea", "GN")],
)  # fmt: skip
def test_usual_forms_of_names(countries, name, code):
    assert countries.resolve(name) == code


@pytest.mark.parametrize(
    ("name", "candidates"),
    [("Congo", ("CD", "CG")), ("the Congo", ("CD", "CG")), ("Kongo", ("CD", "CG")), ("コンゴ", ("CD", "CG")), ("Korea", ("KP", "KR")), ("Corée", ("KP", "KR")),
     ("Virgin Islands", ("VG", "VI")), ("Saint Martin", ("MF", "SX")), ("Czechoslovakia", ("CZ", "SK")), ("CS", ("RS", "ME")), ("USSR", ("RU", "BY")),
     ("Nga", ("RU", "NG")), ("Georgia, US", ("GE", "US")), ("Russia (Ukraine)", ("RU", "UA")), ("Donbas", ("UA-14", "UA-09"))],
)  # fmt: skip
def test_a_name_that_several_places_share_is_refused_with_them(countries, name, candidates):
    assert countries.find(name) is None
    message = refused(countries, name)
    assert "may mean" in message
    places = [message.index(f"(`{code}`)") for code in candidates]
    assert places == sorted(places)


def test_the_one_with_the_strictest_rules_is_named_first(countries):
    ranks = {"CG": 2, "CD": 1}
    message = refused(countries, "Congo", ranks.__getitem__)
    assert message.index("`CG`") < message.index("`CD`")


def test_the_shipped_rules_rank_countries_by_strictness():
    strictness = strictness_of(shipped().rulebook)
    assert strictness("KP") > strictness("KR")
    assert strictness("CD") > strictness("CG")
    assert strictness("CN") > strictness("TW")
    assert strictness("UA-40") > strictness("UA")


def test_near_names_stand_with_the_strictest_first(countries):
    def strictness(code):
        return {"NG": 1, "NE": 2}.get(code, 0)

    assert countries.near("Nigera", strictness)[0] == "Niger"
    assert countries.near("Nigera", lambda code: -strictness(code))[-1] == "Niger"


def test_no_subdivision_named_like_a_territory_is_read_as_its_parent(countries):
    """Every subdivision with the name of another country in ISO 3166 is that country, or a listed namesake."""
    namesakes = {
        "BE-WLX",
        "GN-ML",
        "NG-NI",
        "US-GA",
    }  # in Belgium, Guinea, Nigeria and the United States
    english = {key(name): code for name, code in iso_names()}
    fallen = []
    for part in pycountry.subdivisions:
        found, other = countries.find(part.code), english.get(key(part.name), part.country_code)
        if other != part.country_code and part.code not in namesakes and found != other:
            fallen.append((part.code, part.name, found))
        apart = {"Outlying area", "Overseas collectivity", "Overseas territory", "Arctic region"}
        if (part.type in apart or "(EH" in part.name) and found is not None and found.startswith(part.country_code):
            fallen.append((part.code, part.name, found))
    assert fallen == []


@pytest.mark.parametrize(
    ("code", "own"),
    [("CN-HK", "HK"), ("CN-MO", "MO"), ("CN-TW", "TW"), ("cn-hk", "HK"), ("US-PR", "PR"), ("FR-RE", "RE"), ("FR-974", "RE"), ("NL-SX", "SX"),
     ("FI-01", "AX"), ("NO-21", "SJ"), ("RS-KM", "XK"), ("RU-CR", "UA-43")],
)  # fmt: skip
def test_a_territory_is_its_own_code(countries, code, own):
    assert countries.resolve(code) == own


@pytest.mark.parametrize("code", ["FR-CP", "MA-11", "MA-ESM"])
def test_a_part_without_a_code_of_its_own_is_refused(countries, code):
    assert "its country's code would be wrong" in refused(countries, code)


@pytest.mark.parametrize(
    ("code", "meaning"),
    [("UP", "`UA`"), ("EI", "`IE`"), ("GER", "`DE`"), ("IRI", "`IR`"), ("EL", "`GR`"), ("JA", "`JP`")],
)
def test_a_code_of_another_system_is_refused_with_what_it_means_there(countries, code, meaning):
    message = refused(countries, code)
    assert "is not an ISO 3166 code" in message
    assert meaning in message


def test_no_code_of_another_system_stands_for_the_country_that_it_is_in_iso(countries):
    assert countries.names.foreign["CH"] == (("CN", "FIPS 10-4"),)
    for code, readings in countries.names.foreign.items():
        own = pycountry.countries.get(alpha_2=code) or pycountry.countries.get(alpha_3=code)
        assert own is None or own.alpha_2 not in {one.country for one in readings}
        assert countries.other_readings(code) == (readings if own else ())


@pytest.mark.parametrize("text", ["CH", " ch ", "RS", "KN", "BO", "BM", "IS", "BRN", "brn"])
def test_a_code_that_another_system_uses_for_a_stricter_country_is_an_assumption(countries, text):
    decision = shipped().check("H100", text, on="2024-06-01")
    (other,) = countries.other_readings(text)
    code, iso = text.strip().upper(), countries.resolve(text)
    strict = shipped().check("H100", other.country, on="2024-06-01")
    told = f"codes:{other.system}:{code}={other.country}"
    assert decision.question.destination == iso
    assert decision.permitted == "yes"
    assert (told in decision.assumes) is (strict.verdict != decision.verdict)
    assert shipped().ask(decision.question, on=decision.on) == decision


@pytest.mark.parametrize("name", ["Switzerland", "CHE", "756", "China", "CN", "DE", "US", "TW"])
def test_a_name_or_a_code_with_one_meaning_brings_no_assumption_about_codes(name):
    decision = shipped().check("H100", name, on="2024-06-01")
    assert not any(one.startswith(CODES) for one in decision.assumes)
    assert shipped().ask(decision.question, on=decision.on) == decision


def test_one_other_system_is_meant_in_all_places_of_a_question():
    decision = shipped().check("H100", "MY", on="2024-06-01", headquarters="CH", ships_from="RS")
    assert decision.question.codes == ("RS", "CH")
    assert "codes:FIPS 10-4:RS=RU,CH=CN" in decision.assumes


def test_the_home_of_a_vendor_is_a_place_too():
    chip = licet.Product(name="Chip", vendor="Weberei Quast", kind="accelerator", tpp=5000.0, performance_density=6.0)
    decision = shipped().check(chip, "MX", vendor_home="CH", ships_from="US", on="2026-09-01")
    assert "codes:FIPS 10-4:CH=CN" in decision.assumes
    assert (
        decision.verdict
        is shipped().check(chip, "MX", vendor_home="Switzerland", ships_from="US", on="2026-09-01").verdict
    )


def test_a_code_of_a_milder_country_elsewhere_is_no_assumption():
    assert shipped().check("H100", "CN", on="2024-06-01").question.codes == ("CN",)  # the Comoros in FIPS 10-4
    assumed = shipped().check("RTX 4060", "CH", on="2024-06-01").assumes
    assert not any(one.startswith(CODES) for one in assumed)


def test_the_assumption_about_codes_is_written_with_both_countries_and_survives_pickling():
    day = date(2024, 6, 1)
    history = shipped().timeline("H100", "CH")
    told = list(map(assumption, history.at(day).assumes))
    assert "`CH` is Switzerland (ISO 3166), not China (FIPS 10-4)" in told
    assert pickle.loads(pickle.dumps(history)).at(day) == history.at(day)


@pytest.mark.parametrize(
    "name",
    ["Crimea", "crimea region", "Crimea, Ukraine", "Crimea (Russia)", "Autonomous Republic of Crimea", "Крым", "Крим", "克里米亚", "クリミア", "UA-43", "RU-CR",
     "UA-40", "Sevastopol", "Sevastopol, Russia", "Севастополь", "RU-SEV", "Donetsk", "DNR", "DPR", "Donetsk People's Republic", "ДНР", "UA-14", "Luhansk",
     "Lugansk", "LNR", "LPR", "Luhansk People's Republic", "so-called LNR", "UA-09"],
)  # fmt: skip
def test_the_embargoed_regions_are_found_under_every_name(countries, name):
    code = countries.resolve(name)
    assert code in {"UA-43", "UA-40", "UA-14", "UA-09"}
    assert shipped().check("L20", name, on="2025-05-01").verdict is licet.Verdict.LICENCE_DENIAL


@pytest.mark.parametrize("word", ["Crimea", "Sevastopol", "Donetsk", "Luhansk", "Lugansk"])
@pytest.mark.parametrize(
    "around", ["{}, RU", "{} (UA)", "Russia ({})", "Ukraine, {}", "{} area", "Occupied {}", "{}, Russian Federation"]
)
def test_no_name_with_an_embargoed_region_in_it_is_the_country(countries, word, around):
    assert countries.find(around.format(word)) not in {"UA", "RU"}


@settings(deadline=None)  # the first unknown name reads the table of names
@given(st.text(max_size=30))
def test_any_text_is_a_place_or_refused(text):
    countries = _shipped()
    code = countries.find(text)
    if code is None:
        with pytest.raises(InputError):
            countries.resolve(text)
    else:
        assert countries.resolve(text) == code
        assert countries.name(code)


_KEPT = []


def _shipped():
    if not _KEPT:
        _KEPT.append(world(gather(ROOT / "seeds")).countries)
    return _KEPT[0]


def test_plain_look_ups_do_not_read_the_table_of_names():
    code = (
        "from licet.language.sources import gather; from licet.world.loader import world; from pathlib import Path\n"
        f"countries = world(gather(Path({str(ROOT / 'seeds')!r}))).countries\n"
        "for name in ('CN', 'cn', 'CHN', 'China', 'South Korea', 'UAE', 'Viet Nam', 'Hong Kong', 'CN-HK', 'UA-43', 'Crimea'): countries.find(name)\n"
        "import sys; print('names' in vars(countries.names), '_loose' in vars(countries), 'rapidfuzz' in sys.modules, 'babel' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False"] * 4


def test_keys_of_names():
    assert key("Việt Nam") == key("VIET NAM") == "vietnam"
    assert key("Mỹ") != key("MY")
    assert key("ニジェール") != key("ナイジェリア")
    assert loose_key("Saint Vincent and the Grenadines") == loose_key("St Vincent & Grenadines")
    assert two_parts("Korea, North") == ("Korea", "North")
    assert two_parts("刚果（金）") == ("刚果", "金")
    assert two_parts("Korea") is None


def test_names_of_codes(countries):
    assert countries.name("UA-43") == "Crimea"
    assert countries.name("XK") == "Kosovo"
    assert iso_name("CN-SH").endswith(", China")
    assert iso_name("ZZ") == iso_name("CN-ZZ") == ""


COUNTRIES = "code,aliases\nCN,China\n"


@pytest.mark.parametrize(
    ("file", "text", "words"),
    [("countries.csv", "code,aliases\nCN,Home\nTW,Home\n", "`Home` is already an alias of `CN`"),
     ("ambiguous.csv", "names,countries,says\nMiddle,CN|ZZ,shared\n", "`ZZ` is not an ISO 3166 code"),
     ("ambiguous.csv", "names,countries,says\nMiddle,CN,\n", "must name the countries that the names may mean"),
     ("ambiguous.csv", "names,countries,says\nChina,CN|TW,shared\n", "`China` is also an alias of `CN`"),
     ("territories.csv", "code,country,says\nCN-HK,HZ,Hong Kong\n", "`HZ` is not an ISO 3166 code"),
     ("codes.csv", "code,country,system\nGER,DX,IOC\n", "`DX` is not an ISO 3166 code")],
)  # fmt: skip
def test_tables_of_places_are_checked(file, text, words):
    folder = "catalogue" if file == "countries.csv" else "places"
    sources = [Source("seeds/catalogue/countries.csv", COUNTRIES)] if folder == "places" else []
    with pytest.raises(RulesError, match=words):
        world([*sources, Source(f"seeds/{folder}/{file}", text)])


def test_the_page_shows_names_beside_codes():
    from licet.render.wording import asked

    decision = shipped().check("H100", "RS", on="2025-05-01", headquarters="CH")
    assert "RS (Serbia)" in asked(decision.question)
    assert "CH (Switzerland)" in asked(decision.question)


def test_the_table_of_iso_countries_is_that_of_pycountry():
    fields = ("alpha_3", "numeric", "name", "common_name", "official_name")
    known = {one.alpha_2: tuple(getattr(one, field, "") for field in fields) for one in pycountry.countries}
    assert {code: tuple(country) for code, country in iso_countries().items()} == known


@pytest.mark.parametrize("name", ["Transnistria", "Abkhazia", "South Ossetia", "Nagorno-Karabakh", "Somaliland"])
def test_areas_that_are_held_by_another_are_refused_with_their_candidates(name):
    with pytest.raises(InputError, match="may mean"):
        shipped().check("T4", name, on="2025-05-01")


def test_every_code_that_is_accepted_has_a_name():
    assert iso_name("XK") == "Kosovo"
    assert [code for code in shipped().rulebook.catalogue.countries.all() if not iso_name(code)] == []
