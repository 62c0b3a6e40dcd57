"""A generated list in the layout of the Consolidated Screening List, as CSV and as JSON. It contains no names of real parties."""

import csv
import io
import json
import random

COLUMNS = [
    "_id",
    "source",
    "entity_number",
    "type",
    "programs",
    "name",
    "title",
    "addresses",
    "federal_register_notice",
    "start_date",
    "end_date",
    "standard_order",
    "license_requirement",
    "license_policy",
    "call_sign",
    "vessel_type",
    "gross_tonnage",
    "gross_registered_tonnage",
    "vessel_flag",
    "vessel_owner",
    "remarks",
    "source_list_url",
    "alt_names",
    "citizenships",
    "dates_of_birth",
    "nationalities",
    "places_of_birth",
    "source_information_url",
    "ids",
]
ENTITY = "Entity List (EL) - Bureau of Industry and Security"
MILITARY = "Military End User (MEU) List - Bureau of Industry and Security"
UNVERIFIED = "Unverified List (UVL) - Bureau of Industry and Security"
DENIED = "Denied Persons List (DPL) - Bureau of Industry and Security"
BLOCKED = "Specially Designated Nationals (SDN) - Treasury Department"
SANCTIONED = "Nonproliferation Sanctions (ISN) - State Department"
ALL_ITEMS = "For all items subject to the EAR. (See §744.11 of the EAR)"

# Parties that tests use by name; further ones are generated.
NAMED = [
    {
        "source": ENTITY,
        "name": "Beijing Qorvexa Technology Development Co., Ltd.",
        "alt_names": "Qorvexa; Qorvexa Technology; Beijing Keweisa",
        "addresses": "12 Lane Road, Beijing, CN; CN",
        "federal_register_notice": "86 FR 18437",
        "license_requirement": ALL_ITEMS,
        "license_policy": "Presumption of denial.",
    },
    {
        "source": ENTITY,
        "name": "Trelvoni Group Co., Ltd.",
        "alt_names": "Trelvoni Group",
        "addresses": "CN",
        "federal_register_notice": "84 FR 22961, 85 FR 29852 (no. 96)",
        "license_requirement": "For all items subject to the EAR. (See §§ 734.9(e)(2) and 744.11 of the EAR)4",
        "license_policy": "Policy of denial",
    },
    {
        "source": ENTITY,
        "name": "Zhongyuan Mardekh Microelectronics Corporation (ZMMC)",
        "alt_names": "ZMMC Shanghai",
        "addresses": "CN",
        "federal_register_notice": "87 FR 77505",
        "license_requirement": ALL_ITEMS,
        "license_policy": "A policy that nobody has written before",
    },
    {
        "source": ENTITY,
        "name": "Gosvarneft Optika OAO",
        "alt_names": "Gosvarneft",
        "addresses": "RU",
        "federal_register_notice": "88 FR 12158; 89 FR 51653",
        "license_requirement": ALL_ITEMS,
        "license_policy": "Policy of denial.",
        "start_date": "2023-02-24",
    },
    {"source": MILITARY, "name": "Sondrakhan Aviation Institute", "addresses": "CN", "federal_register_notice": "85 FR 83799"},
    {"source": UNVERIFIED, "name": "Pelmorio Trading LLC", "addresses": "AE"},
    {"source": DENIED, "name": "Orlando Vexmarin", "addresses": "US", "federal_register_notice": "72 F.R. 9503 3/2/07"},
    {"source": DENIED, "name": "BRONDEKO (AKA: MARTIN ULVERQUIST)", "addresses": "DE"},
    {"source": SANCTIONED, "name": "Ukhtarvin Missile Works", "addresses": "IR", "federal_register_notice": "80 FR 12345"},
    {"source": BLOCKED, "type": "Individual", "name": "Yusuf Karimdad AL-QASWANI", "addresses": "IR", "programs": "IRAN"},
    {"source": BLOCKED, "type": "Vessel", "name": "OCEAN PEARL", "programs": "IRAN"},
]  # fmt: skip
SYLLABLES = [
    "bra",
    "vel",
    "dor",
    "kin",
    "mas",
    "tur",
    "zhe",
    "lon",
    "qua",
    "rim",
    "sef",
    "tol",
    "var",
    "wex",
    "yan",
    "dro",
    "gil",
    "hem",
    "jor",
    "nuv",
    "pax",
    "ost",
    "ulm",
]
TRADES = [
    "Technology",
    "Electronics",
    "Trading",
    "Industries",
    "Semiconductor",
    "Logistics",
    "Optics",
    "Engineering",
    "Instruments",
]
FORMS = "Co., Ltd.,LLC,GmbH,JSC,Limited,Inc.,FZE,Pte Ltd".replace("Co., Ltd.", "Co. Ltd.").split(",")


def made_up(count, seed=5):
    """Parties with names of random syllables."""
    chance = random.Random(seed)
    for _ in range(count):
        brand = "".join(chance.sample(SYLLABLES, 3)).capitalize()
        yield {
            "source": chance.choice((ENTITY, ENTITY, DENIED, UNVERIFIED, BLOCKED)),
            "name": f"{brand} {chance.choice(TRADES)} {chance.choice(FORMS)}",
            "alt_names": f"{brand} {chance.choice(TRADES)}",
            "addresses": chance.choice(("CN", "RU", "AE", "HK; CN")),
            "federal_register_notice": f"{chance.randrange(70, 91)} FR {chance.randrange(1000, 99999)}",
        }


def rows(count=400):
    """The named and the generated parties, with every column."""
    for number, row in enumerate([*NAMED, *made_up(count)]):
        yield {**dict.fromkeys(COLUMNS, ""), "_id": f"{number:040x}", "source_list_url": "https://example.org", **row}


def csv_text(parties):
    """The CSV file of these parties."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(parties)
    return out.getvalue()


def json_text(parties):
    """The JSON file of these parties: lists instead of separated text, null instead of empty cells."""

    def record(row):
        listed = {"programs", "alt_names", "citizenships", "dates_of_birth", "nationalities", "places_of_birth"}
        raw = {key: value or None for key, value in row.items() if key != "_id"}
        raw |= {key: [one.strip() for one in row[key].split(";") if one.strip()] for key in listed}
        raw["addresses"] = [
            {"address": part.rpartition(",")[0] or None, "city": None, "country": part.rpartition(",")[2].strip()}
            for part in row["addresses"].split(";")
            if part.strip()
        ]
        return {"id": row["_id"], **raw, "ids": []}

    return json.dumps({"total": 1, "results": [record(row) for row in parties]}, indent=1, ensure_ascii=False)
