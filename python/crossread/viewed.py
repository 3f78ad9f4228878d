"""What the engine found, as objects that are made when they are first asked for."""

from __future__ import annotations

from typing import Any


class Viewed:
    """A view of the engine, under the keys of the contract."""

    __slots__ = ("_kept",)

    def __init__(self) -> None:
        self._kept: dict[str, Any] = {}

    def _asked(self) -> dict[str, Any]:
        """The view, asked of the engine."""
        raise NotImplementedError

    def _view(self) -> dict[str, Any]:
        if "view" not in self._kept:
            self._kept["view"] = self._asked()
        view: dict[str, Any] = self._kept["view"]
        return view

    @property
    def id(self) -> Any:
        """As it was given."""
        return self._view()["id"]

    @property
    def engine(self) -> str:
        """Name and version of the engine: ``crossread 0.1.0``."""
        return str(self._view()["engine"])

    @property
    def schema(self) -> int:
        """The version of the contract."""
        return int(self._view()["schema"])
