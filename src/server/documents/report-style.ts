/** The whole style of a report page. Text on its ground has a contrast of at least 4.5:1 in both schemes (WCAG 1.4.3). */
export const reportStyle = `
:root{color-scheme:light dark;--ground:#fff;--text:#1c1c1c;--soft:#565656;--line:#8a8a8a;--head:#f2f2f0;--link:#0b4f8a;--bar:#3d5a80;--mark:#8c1d18;--mark-ground:#fdf3f1}
@media (prefers-color-scheme:dark){:root{--ground:#15181b;--text:#e9e7e3;--soft:#b4b2ae;--line:#71767b;--head:#22272b;--link:#8fc1f5;--bar:#8fb4dc;--mark:#ffb0a6;--mark-ground:#2b1c1a}}
*{box-sizing:border-box}
html{scroll-behavior:smooth}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--ground);color:var(--text);font:1.125rem/1.9 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",system-ui,sans-serif}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:1rem;padding:.5rem 1rem;background:var(--ground);border:2px solid var(--link);z-index:1}
header,nav,main,footer{max-width:46rem;margin:0 auto;padding:0 1rem}
header{padding-top:3rem;text-align:center}
h1{font:700 1.75rem/1.5 "方正小标宋简体","FZXiaoBiaoSong-B05S","Noto Serif CJK SC","Noto Serif SC","Songti SC",SimSun,serif;margin:0 0 1rem;text-wrap:balance}
header p{margin:0;color:var(--soft)}
nav{margin-top:2rem}
nav h2{font-size:1.125rem;text-align:center;margin:0}
nav ul{list-style:none;padding:0;margin:.5rem 0 0}
nav .level-2{padding-left:2em}
h2,h3,h4{line-height:1.6;margin:2rem 0 .5rem}
h2{font-size:1.375rem}
h3{font-size:1.2rem}
h4{font-size:1.125rem}
p{margin:.25rem 0;text-indent:2em}
header p,footer p,.blank p,.note{text-indent:0}
a{color:var(--link)}
a.figure{text-decoration:underline dotted;text-underline-offset:.25em;font-variant-numeric:tabular-nums}
a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.scroll{overflow-x:auto;margin:1.5rem 0}
table{border-collapse:collapse;width:100%;font-size:1rem;line-height:1.6;font-variant-numeric:tabular-nums}
caption{font-weight:700;padding:.5rem}
th,td{border:1px solid var(--line);padding:.35rem .6rem;text-align:left}
th.center,td.center,thead th{text-align:center}
thead th{background:var(--head)}
tbody th{font-weight:400}
.note{font-size:1rem;color:var(--soft);margin-top:.25rem}
figure{margin:1.5rem 0}
figcaption{font-weight:700;text-align:center}
.chart{display:flex;flex-wrap:wrap;gap:1rem;align-items:flex-start}
.chart svg{flex:2 1 18rem;min-width:0;max-width:100%}
.chart table{flex:1 1 11rem;width:auto}
.chart rect{fill:var(--bar)}
.chart text{fill:var(--text);font-size:18px}
.blank{border:2px dashed var(--mark);background:var(--mark-ground);padding:.75rem 1rem;margin:1rem 0}
.blank strong{color:var(--mark)}
footer{margin-top:3rem;padding-bottom:3rem;text-align:center}
footer svg{width:9rem;height:9rem}
footer a{overflow-wrap:anywhere}
@media print{
@page{size:A4;margin:37mm 26mm 35mm 28mm}
:root{--ground:#fff;--text:#000;--soft:#333;--line:#000;--head:#fff;--link:#000;--bar:#555;--mark:#000;--mark-ground:#fff;color-scheme:light}
body{font:16pt/29pt "仿宋_GB2312",FangSong,STFangsong,"Noto Serif CJK SC",serif}
header,nav,main,footer{max-width:none;padding:0}
.skip{display:none}
nav{break-after:page}
h2,h3,h4,caption{break-after:avoid}
h2{font:16pt/29pt SimHei,"Noto Sans CJK SC",sans-serif}
h3{font:16pt/29pt "楷体_GB2312",KaiTi,serif}
h4{font:inherit}
h2,h3,h4{text-indent:2em;margin:0}
nav h2{text-indent:0}
p{text-align:justify;margin:0}
a{color:inherit;text-decoration:none!important}
tr,figure,.blank,footer{break-inside:avoid}
thead{display:table-header-group}
table{font-size:12pt}
.scroll{overflow:visible}
.chart rect{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`;
