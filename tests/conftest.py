"""What all tests share."""

pytest_plugins = ["licet.bdd"]
