"""The default page of ``licet check`` over real questions: it fits a screen, and says or counts everything that decides."""

import shlex

import pytest
from click.testing import CliRunner
from shipped import shipped

from licet.cli.main import main
from licet.decision import COMPLETE, Decision
from licet.render import summary, terminal
from licet.render.document import basis_of
from licet.verdict import STRICTNESS

pytestmark = pytest.mark.usefixtures("one_engine")
SCREEN, WORST, WIDTH = 24, 34, 80

PRODUCTS = ("H100", "H200", "H20 --vendor Nvidia", "B200", "'RTX 4090'", "MI308X", "'HBM3E --vendor Micron", "L4", "A800", "'Gaudi 3'")
# Products, destinations and days; questions about one party, a system, an own product, Chinese material, no date, a doubtful name.
ORDINARY = [
    f"{product} {destination} --on {day}"
    for product in ("H100", "H20", "B200", "'RTX 4090'", "L4", "MI308X")
    for destination in ("China", "Germany", "AE", "Singapore")
    for day in ("2023-12-01", "2025-05-01", "2026-09-01")
] + [
    "H100 China",
    "H20 China",
    "H200 China",
    "gallium US --from CN",
    "germanium US --from CN",
    "antimony DE --from CN",
    "'NdFeB magnet with dysprosium' US --from CN",
    "'RTX 5090' Japan",
    "B300 SA",
    "H100 IN",
    "H200 China --from TW --on 2026-08-01",
    "H200 China --from US --on 2026-08-01",
    "A100 China --on 2022-09-15",
    "A800 China --on 2023-09-01",
    "A800 China --on 2024-01-01",
    "HBM3E China --vendor Micron --on 2025-02-01",
    "HBM3E China --on 2025-02-01",
    "HBM2E KR --vendor 'SK hynix' --on 2025-02-01",
    "'DGX H100' China --on 2024-01-10",
    "'Our server' China --from US --on 2024-01-10 --contains '8x H100 SXM' --contains '2x Grace CPU'",
    "'DGX B200' Malaysia --on 2026-09-01",
    "'My chip' CN --vendor Nvidia --spec tpp=2368 --spec dram_bandwidth=4000 --spec interconnect=900 --on 2025-05-01",
    "'My chip' CN --vendor Nvidia --spec tpp=4000 --spec dram_bandwidth=1000 --spec interconnect=300 --spec datacenter=yes --on 2025-06-01",
    "'My chip' CN --vendor Nvidia --eccn 3A090.a --on 2026-09-01",
    "gallium US --from CN --on 2025-06-01",
    "gallium US --from CN --on 2026-09-01",
    "graphite JP --from CN --on 2024-06-01",
    "'NdFeB magnet with dysprosium' US --from CN --on 2025-07-28",
    "L4 MY --end-user 'Inspur Group' --on 2025-06-01",
    "'RTX 4090' CN --end-use military --on 2024-06-01",
    "H100 Singapore --hq China --on 2025-06-01",
    "H20 CN --on 2025-04-12 --known-on 2025-04-14",
    "H100 PL --on 2025-06-01 --basis law",
    "ethane China --from US --on 2025-06-15",
    "'TWINSCAN NXT:2000i' China --on 2024-10-01",
    "'ball bearings EAR99' Germany --on 2026-09-01",
    "B999 CN --on 2026-09-01",
    "'Ascend 910B' MY --vendor Huawei --on 2025-06-01",
]  # fmt: skip
LONG = [
    "L4 MY --end-user 'Inspur Grup' --on 2025-06-01",
    "T4 CN --end-user 'Falcon Dates' --on 2025-05-01",
    "L20 MY --end-user 'Tulip Audio' --party 'owner=Wingtech:60%' --on 2026-09-01",
    "H200 AE",
    "H100 AE --on 2026-07-10",
]
