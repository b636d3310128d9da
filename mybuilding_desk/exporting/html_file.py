"""HTML: one accessible file without scripts or outside resources, which prints well."""

from collections.abc import Iterator
from html import escape
from itertools import islice
from typing import BinaryIO, Final

from mybuilding_desk.domain.reports.document import Cell, Column, ReportTable
from mybuilding_desk.exporting.cells import KeptTexts, clean
from mybuilding_desk.exporting.html_style import style_sheet
from mybuilding_desk.exporting.svg_charts import HATCH, chart
from mybuilding_desk.exporting.values import ExportContent, Rows

_AT_ONCE: Final = 64
_NO_SCRIPTS: Final = "default-src 'none'; style-src 'unsafe-inline'"


def write_html(file: BinaryIO, content: ExportContent) -> None:
    """Write the summary, and the package list if it is wanted."""
    parts = _Page(content).parts()
    while some := "".join(islice(parts, _AT_ONCE)):
        file.write(some.encode())


class _Page:
    """Makes the parts of one file."""

    def __init__(self, content: ExportContent) -> None:
        self._content, self._document = content, content.document

    def parts(self) -> Iterator[str]:
        """Yield the file in parts."""
        options = self._content.options
        yield from self._head()
        if options.summary or not options.packages:
            yield from self._summary()
        if options.packages:
            table = ReportTable("packages", self._content.labels.packages, self._document.columns, ())
            yield from self._section(table, self._content.rows)
        if self._document.footer:
            yield f"</main><footer><p>{_text(self._document.footer)}</p></footer></body></html>\n"
        else:
            yield "</main></body></html>\n"

    def _head(self) -> Iterator[str]:
        document = self._document
        direction = "rtl" if document.right_to_left else "ltr"
        yield f'<!doctype html>\n<html lang="{_text(document.language)}" dir="{direction}"><head><meta charset="utf-8">'
        yield f'<meta http-equiv="Content-Security-Policy" content="{_NO_SCRIPTS}">'
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
        title = " · ".join(filter(None, (document.title, document.building, document.period)))
        yield f"<title>{_text(title)}</title><style>{style_sheet(self._content.colors)}</style></head>\n<body>"
        yield f"{HATCH}<header><h1>{_text(document.title)}</h1>"
        about = (document.building, document.address, document.period, document.as_of, self._content.zone)
        yield "".join(f"<p>{_text(line)}</p>" for line in about if line)
        if document.missing:
            yield f'<ul class="missing">{"".join(f"<li>{_text(line)}</li>" for line in document.missing)}</ul>'
        yield "</header>\n<main>"

    def _summary(self) -> Iterator[str]:
        yield f'<section><h2>{_text(self._content.labels.summary)}</h2><dl class="tiles">'
        for tile in self._document.tiles:
            change = f'<dd class="change">{_text(tile.change)}</dd>' if tile.change else ""
            yield f"<div><dt>{_text(tile.name)}</dt><dd>{_text(tile.value)}</dd>{change}</div>"
        yield "</dl></section>\n"
        for table in self._document.tables:
            yield from self._section(table, table.texts or table.rows, chart(table, self._show))

    def _section(self, table: ReportTable, rows: Rows, drawn: str = "") -> Iterator[str]:
        """Yield a heading, a chart, and a table of these rows, which scrolls where it is wider than the window."""
        name, title, columns = escape(table.key), _text(table.title), table.columns
        yield f'<section aria-labelledby="{name}"><h2 id="{name}">{title}</h2>{drawn}'
        kind = ' class="hours"' if table.chart == "heat" else ""
        yield f'<div class="scroll" role="group" tabindex="0" aria-labelledby="{name}"><table{kind}>'
        yield f"<caption>{title} · {_text(self._document.period)}</caption><thead><tr>"
        ends = [' class="end"' if column.kind in ("number", "percent", "minutes") else "" for column in columns]
        for column, end in zip(columns, ends, strict=True):
            yield f'<th scope="col"{end}>{_text(column.title)}</th>'
        yield "</tr></thead>\n<tbody>"
        starts = [f"<td{end}>" for end in ends]
        kept = [KeptTexts(_text) for _ in columns]
        kinds, show = [column.kind for column in columns], self._content.show
        for row in rows:
            first, *texts = [
                known[cell if isinstance(cell, str) else show(cell, kind)]
                for known, cell, kind in zip(kept, row, kinds, strict=True)
            ]
            head = f'<th scope="row">{first}</th>' if first else "<td></td>"  # a head without a text heads nothing
            cells = [f"{start}{text}</td>" for start, text in zip(starts[1:], texts, strict=True)]
            yield f"<tr>{head}{''.join(cells)}</tr>\n"
        note = f'<p class="note">{_text(table.note)}</p>' if table.note else ""
        yield f"</tbody></table></div>{note}</section>\n"

    def _show(self, cell: Cell, column: Column) -> str:
        return self._content.show(cell, column.kind)


def _text(text: str) -> str:
    return escape(clean(text))
