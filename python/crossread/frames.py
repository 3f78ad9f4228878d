"""Tables and batches, by way of Arrow: nothing is written as JSON in between. ``docs/PYTHON.md`` has the schemas."""

from __future__ import annotations

from typing import TYPE_CHECKING, Iterable, Sequence

from . import _engine
from .document import Document
from .errors import BadArgument, CrossreadError

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow

#: The layers that make a table.
LAYERS = ("articles", "blocks", "sentences", "syntax", "mentions", "entities", "quotations", "warnings")
_LISTS = frozenset(LAYERS[1:])


def annotate_batch(
    batch: pyarrow.RecordBatch, *, threads: int = 1, layers: Sequence[str] | None = None, terms: bool = False
) -> pyarrow.RecordBatch:
    """Annotates a batch of records: a row out for each row in, in their order.

    Of the batch the columns ``text``, ``title``, ``outlet``, ``byline``, ``published`` (or ``date``), ``url``, ``language``,
    ``format`` and ``corrections`` (JSON) are read, strings all of them; ``id`` may be of any type and is handed back. A row
    that fails has an ``error`` and nothing else. ``terms``: with those of the index of candidates.
    """
    return _engine.annotate_batch(batch, threads, None if layers is None else list(layers), terms)


def to_batch(
    results: Iterable[Document | CrossreadError], *, syntax: bool = False, terms: bool = False
) -> pyarrow.RecordBatch:
    """What :func:`crossread.annotate_many` gives, as a batch: the rows of :func:`annotate_batch`."""
    engines = [one if isinstance(one, CrossreadError) else one._annotated for one in results]
    return _engine.batch_of(engines, syntax, terms)


def batch_schema(
    *, syntax: bool = False, terms: bool = False, id: pyarrow.DataType | None = None
) -> pyarrow.Schema:
    """The schema of what :func:`annotate_batch` gives, for whoever has to say it beforehand."""
    import pyarrow as pa

    layers = None if not syntax else ["blocks", "sentences", "syntax", "mentions", "entities", "quotations"]
    empty = pa.record_batch({"id": pa.array([], id or pa.string()), "text": pa.array([], pa.string())})
    return annotate_batch(empty, layers=layers, terms=terms).schema


def table(documents: Iterable[Document], layer: str = "mentions") -> pyarrow.Table:
    """A row for each thing of a layer, over some documents: which document (``document`` counts them, ``id``), its place in the
    layer (``at``), its words (``words``, where it has a place in the text) and the keys of the contract."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if layer not in LAYERS:
        raise BadArgument(f"there is no table {layer!r}, there are {', '.join(LAYERS)}")
    documents = list(documents)
    batch = to_batch(documents, syntax=layer == "syntax")
    if layer == "articles":
        names = [name for name in batch.schema.names if name not in _LISTS and name != "error"]
        return pa.Table.from_batches([batch.select(names)])
    lists = batch.column(layer)
    parents = pc.list_parent_indices(lists)
    items = pc.list_flatten(lists)
    columns = {"document": parents, "id": batch.column("id").take(parents), "at": _places(lists)}
    parts = dict(zip([field.name for field in items.type], items.flatten()))
    if "start" in parts:
        texts = [one.text for one in documents]
        spans = zip(parents.to_pylist(), parts["start"].to_pylist(), parts["end"].to_pylist())
        columns["words"] = pa.array([texts[at][start:end] for at, start, end in spans], pa.string())
    # The place of an entity is its id.
    parts = {("entity" if layer == "entities" and name == "id" else name): part for name, part in parts.items()}
    return pa.table({**columns, **parts})


def _places(lists: pyarrow.ListArray) -> pyarrow.Array:
    import pyarrow as pa

    lengths = lists.value_lengths().to_pylist()
    return pa.array([at for length in lengths for at in range(length or 0)], pa.int32())


def to_pandas(documents: Iterable[Document], layer: str = "mentions") -> pandas.DataFrame:
    """:func:`table` as a frame of pandas."""
    return table(documents, layer).to_pandas()


def to_polars(documents: Iterable[Document], layer: str = "mentions") -> polars.DataFrame:
    """:func:`table` as a frame of Polars."""
    import polars

    frame = polars.from_arrow(table(documents, layer))
    assert isinstance(frame, polars.DataFrame)
    return frame
