"""The tour is true: each cell runs and gives what the notebook shows. `python -m pytest tests/test_tour.py --update-golden` runs it anew."""

from __future__ import annotations

import copy
import os
from pathlib import Path
from typing import Any

import nbclient
import nbformat
import pytest

TOUR = Path(__file__).parent.parent / "docs" / "tour.ipynb"


def shown(notebook: Any) -> list[list[Any]]:
    """Return what the cells print and show, without what a library says on the side."""
    return [
        [o for o in cell.get("outputs", ()) if o.get("name") != "stderr"]
        for cell in notebook.cells
        if cell.cell_type == "code"
    ]


# The kernel's sockets and the loop it waits in belong to Jupyter.
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::RuntimeWarning", "ignore::ResourceWarning")
def test_the_tour_shows_what_its_cells_give(request: pytest.FixtureRequest) -> None:
    told = nbformat.read(TOUR, as_version=4)  # type: ignore[no-untyped-call]
    run = copy.deepcopy(told)
    nbclient.NotebookClient(run, kernel_name="python3", timeout=None, record_timing=False).execute()
    if request.config.getoption("--update-golden"):
        assert not os.environ.get("CI"), "CI compares and never writes"
        for cell in run.cells:
            cell.get("outputs", [])[:] = [o for o in cell.get("outputs", ()) if o.get("name") != "stderr"]
        run.metadata.language_info = {"name": "python"}
        TOUR.write_text(nbformat.writes(run) + "\n", encoding="utf-8")  # type: ignore[no-untyped-call]
        return
    assert all(shown(run))
    assert shown(run) == shown(told)
