"""``licet steps``: the steps of features."""

from __future__ import annotations

import json

import click

from licet.bdd.vocabulary import KINDS, PARAMETERS, examples, forms

from .output import say, show_document

GLUE = "features/steps.ts"  # where the settings look for the step definitions
HEAD = "// Step definitions for editors, written by `licet steps --format typescript`. Nothing runs them.\n"


@click.command()
@click.option(
    "--format", "form", type=click.Choice(["markdown", "json", "typescript", "vscode"]), default="markdown", show_default=True,
    help=f"For editors: typescript (step definitions, to {GLUE}) and vscode (the settings of the extension Cucumber).",
)  # fmt: skip
def steps(form: str) -> None:
    """Print every step of features, with an example of each form.

    docs/steps.md explains them; docs/editor.md shows how an editor offers them.
    """
    if form == "json":
        show_document({"steps": [one._asdict() for one in forms()], "parameters": dict(PARAMETERS)})
    elif form == "typescript":
        stated = (f"{one.kind.capitalize()}({json.dumps(one.expression)}, () => {{}});" for one in forms())
        say("\n".join((f"{HEAD}import {{ Given, Then, When }} from '@cucumber/cucumber';\n", *stated)))
    elif form == "vscode":
        own = [{"name": name, "regexp": regexp} for name, regexp in PARAMETERS.items() if name != "string"]
        show_document(
            {"cucumber.features": ["features/**/*.feature"], "cucumber.glue": [GLUE], "cucumber.parameterTypes": own}
        )
    else:
        say(
            "\n".join(
                f"## {kind.capitalize()}\n\n" + "".join(f"- {one}\n" for one in examples(kind)) for kind in KINDS
            ),
            nl=False,
        )
