"""The command ``licet``, also ``python -m licet``."""

import atexit
import gc
import importlib
import os
import sys
from types import ModuleType
from typing import Any

ALLOCATIONS = 500_000  # before a garbage collection: more than one question makes


PLUGIN_LOADER = "pydantic.plugin._loader"


class _NoPlugins(ModuleType):
    """In place of pydantic's plugin loader, which imports package metadata (some 10 ms) even when plugins are disabled."""

    def get_plugins(self) -> tuple[()]:
        """No plugins."""
        return ()

    def __getattr__(self, name: str) -> Any:
        """Anything else that pydantic may ask for comes from the real module."""
        if name.startswith("__"):
            raise AttributeError(name)
        del sys.modules[PLUGIN_LOADER]
        return getattr(importlib.import_module(PLUGIN_LOADER), name)


def prepare() -> None:
    """Switch off what only long processes need. Call it before other imports."""
    gc.set_threshold(ALLOCATIONS)
    atexit.register(gc.freeze)  # no garbage collection at exit
    if os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__") == "__all__":
        sys.modules.setdefault(PLUGIN_LOADER, _NoPlugins(PLUGIN_LOADER))  # no search in all installed packages


def run() -> None:
    """Run the command line."""
    try:
        prepare()
        from .cli.main import main
        from .cli.process import run as run_process

        code = run_process(main)
    except KeyboardInterrupt:  # while modules are imported
        sys.stderr.write("licet: interrupted\n")
        code = 130
    sys.exit(code)


if __name__ == "__main__":
    run()
