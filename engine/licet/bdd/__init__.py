"""A pytest plugin with Gherkin steps for scenarios about rules."""

pytest_plugins = ("licet.bdd.steps",)
