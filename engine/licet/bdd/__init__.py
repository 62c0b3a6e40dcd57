"""A pytest plugin: Gherkin steps for scenarios about rules, and checks that every scenario runs."""

pytest_plugins = ("licet.bdd.steps", "licet.bdd.collection")
