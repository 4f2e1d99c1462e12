"""The options of commands that read articles: by how many processes, and how long one may take."""

from __future__ import annotations

from typing import Annotated

import typer

Workers = Annotated[
    int | None,
    typer.Option("--workers", min=1, help="Processes that read; else one for each core.", show_default=False),
]
Seconds = Annotated[
    float,
    typer.Option("--article-seconds", min=0.1, help="How long an article may take, beside what its length allows."),
]
Dask = Annotated[
    str | None,
    typer.Option("--dask", metavar="ADDRESS", help="A Dask cluster's scheduler, to read there.", show_default=False),
]
