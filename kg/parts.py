"""Finds plug-in files and the bundled ontology/, shapes/, queries/ and examples/, and reads the tables beside the code.

Plug-ins are found, not registered: a folder scan on first use, sorted by name; the file's name is the plug-in's name.
"""

from __future__ import annotations

import hashlib
import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache, wraps
from graphlib import CycleError, TopologicalSorter
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec, Protocol, TypeVar

from kg._parts.loaded import CODE
from kg.model import SetupError

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable
    from types import ModuleType

P = TypeVar("P")
Given = ParamSpec("Given")
Texts = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A text and what a plug-in finds in it, each as its room's ``describe`` writes it; silent when it finds nothing."""

    text: str
    finds: tuple[str, ...] = ()
    published_on: str | None = None
    """Day of publication, ``YYYY-MM-DD``."""


def plugins(package: ModuleType, name: str, kind: type[P]) -> dict[str, P]:
    """Return the plug-ins of *package* by file name, sorted: the object called *name* in each file.

    Files that start with ``_`` are no plug-ins. Raises SetupError for any other file without such an object.
    """
    found: dict[str, P] = {}
    for file in sorted(module.name for module in pkgutil.iter_modules(package.__path__)):
        if file.startswith("_"):
            continue
        part = getattr(importlib.import_module(f"{package.__name__}.{file}"), name, None)
        if not isinstance(part, kind):
            where = package.__name__.replace(".", "/")
            raise SetupError(f"{where}/{file}.py: define {name}, a {kind.__name__}, or start the file's name with _")
        found[file] = part
    return found


def ordered(after: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """Return the names in *after*, each behind those it names, otherwise sorted.

    Raises SetupError for a circle and for a name that is none of the plug-ins.
    """
    unknown = sorted({name for names in after.values() for name in names} - set(after))
    if unknown:
        raise SetupError(f"no plug-in called {', '.join(unknown)}; there are {', '.join(sorted(after))}")
    sorter = TopologicalSorter(after)
    try:
        sorter.prepare()
    except CycleError as error:
        raise SetupError(f"plug-ins wait for each other: {' → '.join(error.args[1])}") from error
    names: list[str] = []
    while sorter.is_active():
        ready = sorted(sorter.get_ready())
        names += ready
        sorter.done(*ready)
    return tuple(names)


class Keep(Protocol):
    """Runs one step of the reading of an article, or gives what it found before where that must be the same."""

    def __call__(self, module: str, find: Callable[[], Iterable[P]], /) -> tuple[P, ...]:
        """Return what *find*, which is the work of *module*, finds in the article as read so far."""
        ...


def run(module: str, find: Callable[[], Iterable[P]], /) -> tuple[P, ...]:
    """Run a step and keep nothing: the plain :class:`Keep`."""
    return tuple(find())


@cache
def folder(name: str) -> Traversable:
    """Return the bundled folder *name*: the checkout's own where there is one, else the installed copy."""
    checkout = Path(__file__).parent.parent
    if (checkout / "pyproject.toml").is_file() and (checkout / name).is_dir():
        return checkout / name
    return files("kg") / "bundled" / name


@cache
def fingerprint(*packages: str) -> str:
    """Return 20 hex digits over the code and data of *packages* and the rooms in them: it changes when what they find may change.

    Of ``kg`` itself only the modules count; a module may be named too.
    """
    digest, here = hashlib.sha256(), Path(__file__).parent
    for package in packages:
        folder = here.joinpath(*package.split(".")[1:])
        inside = folder.iterdir() if folder == here else folder.rglob("*")
        for file in sorted(inside) if folder.is_dir() else [folder.with_suffix(".py")]:
            if file.suffix in CODE:
                digest.update(file.relative_to(here).as_posix().encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:20]


def bundled(name: str, suffix: str) -> dict[str, str]:
    """Return the texts of the bundled folder's files that end in *suffix*, by file name without it, sorted."""
    texts = {
        item.name.removesuffix(suffix): item.read_text(encoding="utf-8")
        for item in folder(name).iterdir()
        if item.name.endswith(suffix)
    }
    return dict(sorted(texts.items()))


def table(package: str, name: str, *columns: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of the table *name* in the folder of *package*; tabs part cells, and a line that starts with ``#`` is a comment.

    With *columns* the first row must name them; it is no part of what is returned.
    Raises SetupError where it does not, and for a row that is not as wide as the first.
    """
    lines = files(package).joinpath(name).read_text(encoding="utf-8").splitlines()
    rows = [tuple(line.split("\t")) for line in lines if line and not line.startswith("#")]
    if columns and rows[:1] != [columns]:
        raise SetupError(f"{name}: the columns must be {', '.join(columns)}")
    for row in rows:
        if len(row) != len(rows[0]):
            raise SetupError(f"{name}: {row[0]} has {len(row)} columns instead of {len(rows[0])}")
    return tuple(rows[1:] if columns else rows)


# ---------------------------------------------------------------------------------------------- what a user brings


@dataclass(frozen=True, slots=True)
class Own:
    """Turtle of the user's own, loaded beside the bundled files: texts with the names of their files."""

    ontology: Texts = ()
    issues: Texts = ()
    shapes: Texts = ()

    @property
    def words(self) -> str:
        """All texts in a fixed order; empty where nothing is brought."""
        return "".join(text for texts in (self.ontology, self.issues, self.shapes) for _, text in texts)


_OWN: ContextVar[Own | None] = ContextVar("own", default=None)


def own() -> Own:
    """Return what the user brings to this process."""
    return _OWN.get() or Own()


def bring(brought: Own) -> None:
    """Load *brought* beside the bundled files from now on, in place of what was brought before."""
    _OWN.set(brought)


@contextmanager
def bringing(brought: Own) -> Iterator[None]:
    """Load *brought* beside the bundled files within the block."""
    token = _OWN.set(brought)
    try:
        yield
    finally:
        _OWN.reset(token)


def read_own(*, ontology: Iterable[Path] = (), issues: Iterable[Path] = (), shapes: Iterable[Path] = ()) -> Own:
    """Read Turtle files of the user's own. Raises SetupError for one that cannot be read."""
    return Own(*(tuple((str(path), _text(path)) for path in paths) for paths in (ontology, issues, shapes)))


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SetupError(f"{path}: cannot be read as Turtle: {error}") from error


def once(make: Callable[Given, P]) -> Callable[Given, P]:
    """Return *make* remembering its results, anew for each set of files that a user brings."""
    made: dict[object, P] = {}

    @wraps(make)
    def remembered(*args: Given.args, **kwargs: Given.kwargs) -> P:
        key = (own(), args, tuple(sorted(kwargs.items())))
        if key not in made:
            made[key] = make(*args, **kwargs)
        return made[key]

    return remembered
