"""The version of licet. The build reads it here, so that asking for it needs no metadata of installed packages."""

__version__ = "0.1.0"
