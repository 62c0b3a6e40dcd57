"""A pytest plugin: Gherkin steps for scenarios about rules, and checks that every scenario runs.

pytest loads ``plugin.py`` by itself; it loads the others where there are features. A project whose own modules bind its features
loads all of them with ``pytest_plugins = ["licet.bdd"]``.
"""

pytest_plugins = ("licet.bdd.plugin", "licet.bdd.steps", "licet.bdd.collection", "licet.bdd.failures")
