"""The pytest plugin: the Gherkin steps, and checks that every scenario runs."""

pytest_plugins = ("licet.bdd.steps", "licet.bdd.collection")
