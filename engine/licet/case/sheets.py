"""Questions about described products that rules cannot distinguish: those with equal keys differ in name and figures only."""

from __future__ import annotations

from operator import attrgetter

from licet.language.attributes import FLAGS
from licet.question import Query
from licet.resolution import eccns_in
from licet.world.catalogue import Catalogue
from licet.world.figures import completed

from .described import figures_of
from .ranks import CutPoints
from .resolve import is_text

_OTHERS = attrgetter("vendor", "kind", *FLAGS)


class SheetKeys:
    """Makes the keys, for one catalogue and the cut points of its rules."""

    def __init__(self, catalogue: Catalogue, ranks: CutPoints) -> None:
        self.catalogue = catalogue
        self.ranks = ranks

    def of(self, query: Query) -> tuple[object, ...] | None:
        """The key of a query: all that resolving it depends on, with ranks in place of figures.

        ``None`` for a product that is named, that is a system, whose name may say more (it is known, or states an ECCN) or whose
        figures are refused. Two queries of one key have the same question but for ``product`` and the name and figures of its
        ``spec``, and equal facts.
        """
        spec = query.product
        if isinstance(spec, str) or spec.contains is not None or spec.eccn is not None or query.eccn is not None:
            return None
        name = spec.name
        if not is_text(name) or (name and (eccns_in(name) or self.catalogue.called(name))):
            return None
        figures = completed(figures_of(spec))
        if figures is None or self.catalogue.plausible.problem(figures):
            return None
        of_figure = self.ranks.of_figure
        ranges = tuple([(one, of_figure(one, figure)) for one, figure in figures.items()])
        return (
            bool(name), ranges, _OTHERS(spec), query.destination, query.vendor, query.ships_from, query.headquarters, query.end_user,
            query.end_use, query.known_on, query.basis, query.vendor_home, query.advanced_node, query.parties,
        )  # fmt: skip
