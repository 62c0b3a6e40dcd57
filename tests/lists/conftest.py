"""One generated list, indexed once."""

from datetime import date

import csl_file
import pytest

from licet.lists import build, open_index


@pytest.fixture(scope="session")
def list_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("published") / "consolidated-2026-07-31.csv"
    path.write_text(csl_file.csv_text(csl_file.rows()), encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def index(list_file, tmp_path_factory):
    return open_index(build(list_file, tmp_path_factory.mktemp("indexes"), date(2026, 7, 31)))
