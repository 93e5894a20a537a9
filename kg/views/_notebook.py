"""The page inside a notebook: in a frame that may run its own script and reach nothing else."""

from __future__ import annotations

import html
from dataclasses import dataclass

HEIGHT = 680


@dataclass(frozen=True, slots=True, repr=False)
class Explorer:
    """A graph's page, shown by a notebook when it is the last thing of a cell."""

    page: bytes

    def __repr__(self) -> str:
        return f"<Explorer, a page of {len(self.page):,} bytes; shown in a notebook, or write it with kg.export>"

    def _repr_html_(self) -> str:
        # Without allow-same-origin the frame is a stranger to the notebook: hostile words of an article reach nothing of it.
        text = html.escape(self.page.decode(), quote=True)
        return (
            f'<iframe sandbox="allow-scripts" title="diplokg explorer" srcdoc="{text}" '
            f'style="width:100%;height:{HEIGHT}px;border:1px solid #d0d7de"></iframe>'
        )
