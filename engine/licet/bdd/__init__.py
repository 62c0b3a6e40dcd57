"""The pytest plugin with the Gherkin steps."""

pytest_plugins = ("licet.bdd.steps",)
