"""``licet init``: a folder of one's own, with a commented example of everything that it may hold."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import click

from licet.errors import InputError
from licet.language.sources import ATTESTATIONS

from .output import say

README = """\
# Our own rules and products

`licet check … --rules {name}` adds this folder to the shipped rules; so does `LICET_RULES={name}` in the environment and
`licet.load("{name}")` in Python. docs/own-folder.md describes every file. What is not understood is an error.

* `catalogue/products.csv`: own SKUs. `same_as` names a product of the catalogue, whose figures then count; other cells replace
  them. Separate several aliases by `|`. An empty cell is unknown, never zero. Example:

      id,same_as,vendor,kind,name,aliases,eccn
      acme/srv-1,nvidia/h100-sxm,,,Server 1,SRV-1|SRV1,

* `catalogue/vendors.csv`: makers that the catalogue lacks, each with the country of its headquarters. Example:

      id,name,aliases,home
      acme,Acme,Acme Ltd,DE

* `catalogue/systems.csv`: own servers and boards, which are judged by the products in them. Example:

      id,same_as,vendor,name,aliases,contains
      acme/box-1,,,Box 1,BOX-1,nvidia/h100-sxm=8

* `parties/`: lists of parties, written by `licet lists import FILE --into {name}`.
* `attestations.yaml`: that nothing new was published, added by `licet attest … --into {name}`.
* Rules: any further `.yaml` file, named by the day of publication. The rules of a company only add to the law (docs/house-rules.md).
  Example, `acme/2026-01-15-policy.yaml`:

      jurisdiction: acme
      title: Rules of Acme
      house: true
      ---
      instrument: acme.policy
      title: Trade policy
      kind: policy
      force: house
      issuer: Compliance
      cite: Handbook, section 3
      published: 2026-01-15
      in_force: 2026-01-15
      evidence: verified
      checked: 2026-01-15
      controls:
        acme.embargo:
          says: Nothing goes there without the word of the compliance officer
          when: {{destination: BY}}
          requires: prohibition
"""
ATTESTATIONS_TEXT = """\
# Statements that nothing new was published in the law of a jurisdiction; see docs/today.md.
# `licet attest JURISDICTION --through DAY --by NAME --read SOURCE --into {name}` adds one. Example:
#
# - jurisdiction: us
#   through: 2026-11-27      # nothing in these rules changed through this day
#   by: A. Clerk
#   on: 2026-11-27           # the day of the statement
#   read:
#     - Federal Register to 2026-11-27
"""
PRODUCTS = "id,same_as,vendor,kind,name,aliases,eccn\n"
SYSTEMS = "id,same_as,vendor,name,aliases,contains\n"
VENDORS = "id,name,aliases,home\n"


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def init(folder: Path) -> None:
    """Create a folder for your own rules, products and lists.

    It loads as it is, and its README shows an example of each file. An existing folder is not touched.
    """
    if folder.exists() or folder.is_symlink():
        raise InputError(f"`{folder}` exists; name a folder that does not")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
        try:
            (made / "catalogue").mkdir()
            for name, text in (
                ("README.md", README.format(name=folder.name)),
                (ATTESTATIONS, ATTESTATIONS_TEXT.format(name=folder.name)),
                ("catalogue/products.csv", PRODUCTS),
                ("catalogue/systems.csv", SYSTEMS),
                ("catalogue/vendors.csv", VENDORS),
            ):
                (made / name).write_text(text, encoding="utf-8")
            made.chmod(0o777 & ~_umask())
            os.rename(made, folder)  # noqa: PTH104 - Path.rename would do the same; either all of it is there or nothing
        except BaseException:
            shutil.rmtree(made, ignore_errors=True)
            raise
    except OSError as error:
        raise InputError(f"`{folder}` cannot be written: {error.strerror or error}") from None
    say(f"{folder}: see its README.md; use it with --rules {folder}")


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
