/** How a report looks, in light and in dark; everything it needs is in it. */
export const REVIEW_STYLE = `
:root{color-scheme:light dark;--bg:#faf8f5;--surface:#fff;--sunken:#f6f3ef;--line:#e5dfd7;--text:#211d18;--second:#5a544c;--accent:#3e4da8;--broken:#b4232a;--unknown:#85600a;--proven:#0f6b4c;--add:#e3faed;--del:#fef0ef;--soft:#fdf1d8}
@media (prefers-color-scheme:dark){:root{--bg:#16140f;--surface:#1d1a15;--sunken:#191612;--line:#37322a;--text:#efeae2;--second:#b7afa4;--accent:#a9b4f5;--broken:#f29089;--unknown:#e6b95c;--proven:#72d1a1;--add:#152b1f;--del:#361d1d;--soft:#332814}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--text);font:14px/1.5 system-ui,-apple-system,"Segoe UI",sans-serif;font-variant-numeric:tabular-nums}
main{max-width:960px;margin:0 auto;padding:32px 24px 64px}
h1{font-size:22px;margin:0 0 4px}
h2{font-size:18px;margin:0 0 4px;overflow-wrap:anywhere}
h3{font-size:14px;margin:20px 0 6px;overflow-wrap:anywhere}
small{font-weight:400;font-size:12px;color:var(--second);margin-left:8px}
code,pre{font-family:ui-monospace,"SF Mono","Cascadia Mono","DejaVu Sans Mono",monospace;font-size:12.5px}
h2 code{font-size:13px;font-weight:400;color:var(--second)}
a{color:var(--accent)}
p,ul{margin:0 0 8px;overflow-wrap:anywhere}
ul{padding-left:20px}
.about,.legend{color:var(--second);font-size:12px}
.legend{margin:0 0 4px}
.truth{background:var(--soft);border-radius:8px;padding:8px 12px}
article{background:var(--surface);border:1px solid var(--line);border-radius:8px;padding:20px;margin-top:20px}
pre{background:var(--surface);border:1px solid var(--line);border-radius:6px;margin:0;padding:8px 0;overflow-x:auto;line-height:20px;tab-size:4}
pre span{display:block;padding:0 12px;min-width:max-content}
.added{background:var(--add)}
.removed{background:var(--del)}
.place{color:var(--second);background:var(--sunken)}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:6px 12px 6px 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
th{font-weight:500;color:var(--second)}
.summary th{width:88px}
.contents{margin-top:16px}
em{color:var(--unknown);font-style:normal;font-size:12px}
.broken{color:var(--broken)}
.unknown{color:var(--unknown)}
.proven,.predicted{color:var(--proven)}
@media print{article{break-inside:avoid-page}pre{white-space:pre-wrap}}
`.trim();
