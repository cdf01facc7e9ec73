import type { ElementCase } from './in-chromium';

/** Grouping content and sections, HTML 4.4 and 4.3. */
export const groupingCases: ElementCase[] = [
  {
    name: 'hr: a rule, where it parts something',
    html: '<hr><p>a</p><hr><p>b</p><hr>',
    markdown: 'a\n\n---\n\nb',
    text: 'a\n\n* * *\n\nb',
  },
  {
    name: 'p, h1, address, figcaption, legend, summary: paragraphs',
    html: '<h1>a</h1><p>b</p><address>c<br>d</address><figure><figcaption>e</figcaption></figure><fieldset><legend>f</legend></fieldset>',
    markdown: 'a\n\nb\n\nc\\\nd\n\ne\n\nf',
    text: 'a\n\nb\n\nc\nd\n\ne\n\nf',
  },
  {
    name: 'blockquote: a quotation within',
    html: '<p>a</p><blockquote><p>said</p><ul><li>x</ul></blockquote><p>b</p>',
    markdown: 'a\n\n> said\n>\n> - x\n\nb',
  },
  {
    name: 'ul, menu: bullets, nested',
    html: '<ul><li>a<ul><li>b<ul><li>c</ul><li>d</ul><li>e</ul><menu><li>m</menu>',
    markdown: '- a\n  - b\n    - c\n  - d\n- e\n\n* m',
    text: '- a\n  - b\n    - c\n  - d\n- e\n\n- m',
  },
  {
    name: 'ol: start and value',
    html: '<ol start="3"><li>c<li>d<ul><li>x</ul><li value="10">e</ol>',
    markdown: '3. c\n4. d\n   - x\n\n10) e',
    text: '3. c\n4. d\n   - x\n\n10. e',
  },
  {
    name: 'ol: reversed',
    html: '<ol reversed><li>a<li>b<li>c</ol>',
    markdown: '3. a\n\n2) b\n\n1. c',
    text: '3. a\n\n2. b\n\n1. c',
  },
  {
    name: 'ol: letters and Roman numbers, which no list of Markdown has',
    html: '<ol type="a"><li>x<li>y</ol><ol style="list-style-type:upper-roman" start="4"><li>z</ol>',
    markdown: 'a. x\n\nb. y\n\nIV. z',
  },
  {
    name: 'ol: letters, with lists in them',
    html: '<ol><li>one<ol type="a"><li>x<ol type="i"><li>y</ol></ol></ol>',
    markdown: '1. one\n\n   - a. x\n\n     i. y',
  },
  {
    name: 'ol: numbers that the page draws by a counter of its own',
    html: '<style>ol { list-style: none; counter-reset: c } li::before { counter-increment: c; content: counter(c) }</style><ol><li>a<li>b</ol>',
    markdown: '1. a\n2. b',
  },
  {
    name: 'ul: signs that say yes or no, and dashes that say nothing',
    html: '<ul style="list-style-type:\'✓ \'"><li>a</ul><ul style="list-style-type:\'✗ \'"><li>b</ul><ul style="list-style-type:\'– \'"><li>c</ul>',
    markdown: '✓ a\n\n✗ b\n\n- c',
  },
  {
    name: 'li: paragraphs, code and tables in it',
    html: '<ol><li><p>a</p><p>b</p><li>c<pre>d\n  e</pre></ol>',
    markdown: '1. a\n\n   b\n\n2. c\n\n   ```\n   d\n     e\n   ```',
    text: '1. a\n\n   b\n\n2. c\n\n   d\n     e',
  },
  {
    name: 'items by style sheet',
    html: '<div><div style="display:list-item">a</div><div style="display:list-item">b</div></div>',
    markdown: '- a\n- b',
  },
  { name: 'li: of which only one is selected', html: '<ol><li>a<li id="s">b</ol>', markdown: 'b' },
  {
    name: 'li: side by side on one line',
    html: '<ul><li style="display:inline">a</li><li style="display:inline">b</li></ul>',
    markdown: 'a b',
  },
  {
    name: 'dl, dt, dd: what is said of a term stands below it',
    html: '<dl><dt>Term<dd>One<dd>Two<dt>Other<dd><p>a<p>b</dl>',
    markdown: 'Term\n\n- One\n- Two\n\nOther\n\n- a\n\n  b',
  },
  {
    name: 'details, summary: what is folded is left out',
    html: '<details><summary>a</summary>b<p>c</p></details><details open><summary>d</summary><p>e</p></details>',
    markdown: 'a\n\nd\n\ne',
  },
];

/** Tabular data, HTML 4.9. */
export const tableCases: ElementCase[] = [
  {
    name: 'table, caption, thead, th, td: a table with its head',
    html: '<table><caption>Cap</caption><thead><tr><th>A<th>B</thead><tr><td>1|x<td>two <b>b</b><br>lines<tr><td><code>a|b</code><td></table>',
    markdown: 'Cap\n\n| A | B |\n| --- | --- |\n| 1\\|x | two **b** lines |\n| `a\\|b` |  |',
    text: 'Cap\n\nA | B\n1|x | two b lines\na|b | ',
  },
  {
    name: 'td: rows without a head, and what spans several',
    html: '<table><tr><td rowspan="2">1<td>2<tr><td>3<tr><td colspan="2">4</table>',
    markdown: '|  |  |\n| --- | --- |\n| 1 | 2 |\n|  | 3 |\n| 4 |  |',
    text: '1 | 2\n | 3\n4 | ',
  },
  {
    name: 'td: lists and paragraphs in it',
    html: '<table><tr><th>a<td><ul><li>x<li>y</ul><tr><th>b<td><p>p</p><p>q</p></table>',
    markdown: '|  |  |\n| --- | --- |\n| a | x, y |\n| b | p q |',
    text: 'a | x, y\nb | p q',
  },
  {
    name: 'td: a line of code in it is an entry, several are a block',
    html: '<table><tr><th>A<th>B<tr><td><pre>ls -l</pre><td>list</table><table><tr><td>c<td><pre>d\n e</pre></table>',
    markdown: '| A | B |\n| --- | --- |\n| `ls -l` | list |\n\nc\n\n```\nd\n e\n```',
    text: 'A | B\nls -l | list\n\nc\n\nd\n e',
  },
  {
    name: 'tr: one row is a line, and one column lines',
    html: '<table><tr><td>a<td>b</table><table><tr><td>c<tr><td>d</table>',
    markdown: 'a | b\n\nc\n\nd',
  },
  {
    name: 'table: one that sets parts of the page beside each other is no table',
    html: '<table><tr><td><h2>a</h2><p>b</p><td><table><tr><td>c<td>d<tr><td>e<td>f</table></table>',
    markdown: 'a\n\nb\n\n|  |  |\n| --- | --- |\n| c | d |\n| e | f |',
    text: 'a\n\nb\n\nc | d\ne | f',
  },
  {
    name: 'tables by role and by style sheet',
    html: '<div role="table"><div role="row"><i role="columnheader">A</i><i role="columnheader">B</i></div><div role="row"><b role="cell">1</b><b role="cell">2</b></div></div><div style="display:table"><div style="display:table-row"><p style="display:table-cell">m</p><p style="display:table-cell">n</p></div><div style="display:table-row"><p style="display:table-cell">o</p><p style="display:table-cell">p</p></div></div>',
    markdown:
      '| *A* | *B* |\n| --- | --- |\n| **1** | **2** |\n\n|  |  |\n| --- | --- |\n| m | n |\n| o | p |',
    text: 'A | B\n1 | 2\n\nm | n\no | p',
  },
  {
    name: 'columns and rows that are hidden',
    html: '<table><tr><th>A<th style="display:none">X<th>B<tr hidden><td>x<td>x<td>x<tr><td>1<td style="display:none">x<td>2</table>',
    markdown: '| A | B |\n| --- | --- |\n| 1 | 2 |',
    text: 'A | B\n1 | 2',
  },
];
