"""The style sheet of an HTML report: dark on white, readable at any width, and on paper."""

from typing import Final

from mybuilding_desk.exporting.values import Colors

_RULES: Final = """
:root{{--text:{text};--muted:{muted};--line:{line};--accent:{accent};--soft:{soft}}}
*{{box-sizing:border-box}}
body{{margin:0 auto;padding:24px;max-width:1120px;font:15px/1.5 system-ui,sans-serif}}
body{{color:var(--text);background:white}}
h1{{font-size:26px;line-height:1.25;margin:0 0 8px}}
h2{{font-size:18px;margin:32px 0 8px}}
header p,.note,footer p{{margin:0;color:var(--muted)}}
.missing{{margin:12px 0 0;padding:8px 12px 8px 28px;background:var(--soft);border-radius:8px}}
[dir=rtl] .missing{{padding:8px 28px 8px 12px}}
.tiles{{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:12px;margin:0}}
.tiles div{{border:1px solid var(--line);border-radius:10px;padding:12px 16px}}
.tiles dt{{color:var(--muted)}}
.tiles dd{{margin:0;font-size:26px;font-weight:600;font-variant-numeric:tabular-nums}}
.tiles .change{{font-size:13px;font-weight:400;color:var(--muted)}}
.scroll{{overflow-x:auto}}
.scroll:focus-visible{{outline:2px solid var(--accent);outline-offset:2px}}
table{{border-collapse:collapse;min-width:320px;font-variant-numeric:tabular-nums}}
caption{{text-align:start;color:var(--muted);padding:4px 0;white-space:nowrap}}
th,td{{text-align:start;vertical-align:top;padding:5px 14px 5px 8px;border-bottom:1px solid var(--line)}}
th,td,h1,h2,p,li,dt,dd{{overflow-wrap:anywhere;unicode-bidi:plaintext}}
td,tbody th{{max-width:420px;min-width:60px}}
tbody th{{font-weight:500}}
thead th{{background:var(--soft);white-space:nowrap}}
.hours th,.hours td{{min-width:0;padding:5px;overflow-wrap:normal}}
.hours thead th{{white-space:normal}}
.end{{text-align:end}}
.chart{{display:block;width:100%;max-width:720px;height:auto;margin:0 0 12px;font:12px system-ui,sans-serif}}
.in{{fill:var(--accent)}}.out{{fill:url(#hatch)}}.soft{{fill:var(--soft)}}
.grid{{stroke:var(--line)}}.axis{{fill:var(--muted)}}.small{{font-size:10px}}
.heat0{{fill:var(--accent);fill-opacity:.05}}.heat1{{fill:var(--accent);fill-opacity:.16}}
.heat2{{fill:var(--accent);fill-opacity:.3}}.heat3{{fill:var(--accent);fill-opacity:.45}}
.heat4{{fill:var(--accent);fill-opacity:.85}}.heat5{{fill:var(--accent)}}
.on1,.on2,.on3{{fill:var(--text)}}.on4,.on5{{fill:white}}
@media print{{
@page{{margin:14mm}}
body{{padding:0;max-width:none;font-size:10pt}}
h2{{break-after:avoid}}tr,.chart,.tiles div{{break-inside:avoid}}
.scroll{{overflow:visible}}thead{{display:table-header-group}}
th,td{{padding:2px 6px 2px 2px}}td,tbody th{{min-width:0}}
*{{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
}}
"""


def style_sheet(colors: Colors) -> str:
    """Return the style sheet with these colors."""
    return _RULES.format(**colors._asdict())
