"""The command ``kg``: one command a file, which parses arguments, calls the story and prints.

Data goes to stdout, messages to stderr. Exit 0 ok · 1 a finding · 2 a wrong use or input · 3 some articles failed, the rest is written.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
from difflib import get_close_matches
from functools import cache

import click

from kg.model import ArticleError, SetupError

SECTIONS = {
    "Build": ("add", "remove", "rebuild", "list", "check", "extract"),
    "Ask": ("ask", "query", "search", "show", "why", "stances", "timeline", "network", "stats", "copies", "ontology"),
    "Share": ("view", "export", "plot"),
    "Link": ("gazetteer", "verify", "reconcile"),
    "Decide": ("review", "decisions", "accept", "reject", "correct", "merge", "split", "sample"),
    "Keep": ("shards", "load", "backup", "restore", "diff"),
    "Begin": ("demo", "doctor"),
}


OTHER_WORDS = {
    "answer": "ask", "build": "add", "delete": "remove", "draw": "plot", "evidence": "why", "explain": "why", "find": "search",
    "graph": "network", "html": "view", "import": "load", "info": "stats", "ingest": "add", "init": "add", "lint": "check", "ls": "list",
    "open": "view", "page": "view", "profile": "show", "questions": "ask", "read": "add", "rm": "remove", "sparql": "query",
    "status": "stats", "test": "check", "undo": "decisions", "validate": "check", "wikidata": "verify",
    "link": "verify (kg add links people by itself), reconcile or merge",
}  # fmt: skip
"""What people look for under another word, and the command that does it."""


@cache
def _files() -> tuple[str, ...]:
    return tuple(m.name for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_"))


class _Commands(click.Group):
    """Commands are the files of this folder, imported when asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(_files())

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _files():
            return None
        command = importlib.import_module(f"kg.cli.{cmd_name}").COMMAND
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, and for another word or a mistyped one the nearest."""
        if args and args[0] not in _files() and not args[0].startswith("-"):
            word = args[0].lower()
            near = [OTHER_WORDS[word]] if word in OTHER_WORDS else get_close_matches(word, _files(), n=1)
            ctx.fail(
                f"no such command {args[0]!r}; " + (f"did you mean {near[0]}?" if near else "kg --help lists them")
            )
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        placed = {name for names in SECTIONS.values() for name in names}
        sections = {**SECTIONS, "More": tuple(name for name in self.list_commands(ctx) if name not in placed)}
        for section, names in sections.items():
            rows = [
                (name, command.get_short_help_str(90)) for name in names if (command := self.get_command(ctx, name))
            ]
            if rows:
                with formatter.section(section):
                    formatter.write_dl(rows)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; a mistake of the user's becomes one line and an exit code, never a traceback."""
        try:
            return super().invoke(ctx)
        except (SetupError, ArticleError) as error:
            _say(f"error: {error}")
            ctx.exit(2)
        except BrokenPipeError:
            raise
        except OSError as error:
            _say(f"error: {error.filename or 'writing failed'}: {error.strerror or error}")
            ctx.exit(2)
        except RuntimeError as error:
            if "Corruption" not in str(error):  # the database's word for files that are not what it wrote
                raise
            said = " ".join(str(error).split())[:160]
            click.echo(
                f"error: the store is damaged ({said}); make it anew from a backup: kg restore BACKUP -g PATH", err=True
            )
            ctx.exit(2)
        except KeyboardInterrupt:
            click.echo("interrupted; what was added stays", err=True)
            ctx.exit(130)


def _say(message: str) -> None:
    from kg.cli import _output

    _output.say(message)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(package_name="diplokg", prog_name="kg")
def main() -> None:
    """Diplomatic news → a knowledge graph whose every triple can show the words that say so.

    \b
    kg demo                              build and explore the bundled examples
    kg add article.txt                   read an article into the store kg-store/
    kg ask who-met-whom                  answer a question; `kg ask` lists them all
    kg why CLAIM                         show the sentence behind a claim
    kg view                              write one HTML page and open it
    """  # noqa: D301 - \b is Click's mark for lines to keep


if __name__ == "__main__":
    sys.exit(main())
