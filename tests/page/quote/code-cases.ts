import type { ElementCase } from './in-chromium';

const fenced = (code: string) => ({ markdown: `\`\`\`\n${code}\n\`\`\``, text: code });

/** Code in whatever a site draws it with: one block, with its lines and indentation and without its numbers. */
export const codeCases: ElementCase[] = [
  { name: 'pre', html: '<pre>a\n  b\n\nc</pre>', ...fenced('a\n  b\n\nc') },
  {
    name: 'blocks that keep their spaces, each a line',
    html: '<style>.l { white-space: pre; font-family: monospace }</style><p>Run:</p><div class="l">for x in y:</div><div class="l">    print(x)</div><p>Done.</p>',
    markdown: 'Run:\n\n```\nfor x in y:\n    print(x)\n```\n\nDone.',
    text: 'Run:\n\nfor x in y:\n    print(x)\n\nDone.',
  },
  {
    name: 'a box of lines that keep their spaces',
    html: '<div style="white-space:pre;font-family:monospace"><div>def f(x):</div><div>    return x</div></div>',
    ...fenced('def f(x):\n    return x'),
  },
  {
    name: 'a box that keeps its spaces in a proportional font',
    html: '<div id="s" style="white-space:pre">if a:\n    b\nc</div>',
    ...fenced('if a:\n    b\nc'),
  },
  {
    name: 'lines by br, indented with no-break spaces',
    html: '<div style="font-family:Courier New">def f(x):<br>&nbsp;&nbsp;&nbsp;&nbsp;return x<br><br>f(1)</div>',
    ...fenced('def f(x):\n    return x\n\nf(1)'),
  },
  {
    name: 'code with line breaks in a sentence',
    html: '<p>Try <code>npm i<br>&nbsp;&nbsp;npm test</code> now, or <code>one</code>.</p>',
    markdown: 'Try\n\n```\nnpm i\n  npm test\n```\n\nnow, or `one`.',
    text: 'Try\n\nnpm i\n  npm test\n\nnow, or one.',
  },
  {
    name: 'code on one line in a sentence, which is none',
    html: '<p>Use <code style="white-space:pre-wrap;font-family:monospace">git add</code> now</p>',
    markdown: 'Use `git add` now',
    text: 'Use git add now',
  },
  {
    name: 'a page that is all in a typewriter font, which is none',
    html: '<style>body { font-family: monospace }</style><p>All of it<br>&nbsp; in mono.</p>',
    markdown: 'All of it\\\n\u00a0 in mono.',
    text: 'All of it\n\u00a0 in mono.',
  },
  {
    name: 'a gutter in a table of two cells (Hexo)',
    html: '<figure class="highlight"><table><tr><td class="gutter"><pre><span class="line">1</span><br><span class="line">2</span><br></pre></td><td class="code"><pre><span class="line">def f(x):</span><br><span class="line">    return x</span><br></pre></td></tr></table></figure>',
    ...fenced('def f(x):\n    return x'),
  },
  {
    name: 'a gutter in a table of two cells (Chroma, Hugo)',
    html: '<div class="highlight"><table class="lntable"><tr><td class="lntd"><pre><code><span class="lnt">1\n</span><span class="lnt">2\n</span></code></pre></td><td class="lntd"><pre><code><span class="line" style="display:flex"><span class="cl">a: 1\n</span></span><span class="line" style="display:flex"><span class="cl">  b: 2\n</span></span></code></pre></td></tr></table></div>',
    ...fenced('a: 1\n  b: 2'),
  },
  {
    name: 'a gutter in a table within pre (Rouge, Jekyll)',
    html: '<pre class="highlight"><code><table class="rouge-table"><tbody><tr><td class="rouge-gutter gl"><pre class="lineno">1\n2\n</pre></td><td class="rouge-code"><pre><span>def</span> x\n  1\n</pre></td></tr></tbody></table></code></pre>',
    ...fenced('def x\n  1'),
  },
  {
    name: 'numbers in each line (Chroma)',
    html: '<pre><code><span class="line"><span class="ln">1</span><span class="cl">a\n</span></span><span class="line"><span class="ln">2</span><span class="cl">  b\n</span></span></code></pre>',
    ...fenced('a\n  b'),
  },
  {
    name: 'a row a line (GitHub)',
    html: '<style>.blob-code { white-space: pre; font-family: ui-monospace, Menlo, monospace } .blob-num { user-select: none }</style><table class="highlight"><tbody><tr><td class="blob-num" data-line-number="1"></td><td class="blob-code">func main() {</td></tr>\n<tr><td class="blob-num" data-line-number="2"></td><td class="blob-code">\t<span>fmt</span>.Println(1)</td></tr>\n<tr><td class="blob-num" data-line-number="3"></td><td class="blob-code">\n</td></tr><tr><td class="blob-num" data-line-number="4"></td><td class="blob-code">}</td></tr></tbody></table>',
    ...fenced('func main() {\n\tfmt.Println(1)\n\n}'),
  },
  {
    name: 'a row a line in pre (highlightjs-line-numbers)',
    html: '<pre><code class="hljs"><table class="hljs-ln"><tbody><tr><td class="hljs-ln-numbers" data-line-number="1"><div class="hljs-ln-n" data-line-number="1"></div></td><td class="hljs-ln-code"><span>def</span> f():</td></tr><tr><td class="hljs-ln-numbers" data-line-number="2"></td><td class="hljs-ln-code">    return <span class="hljs-number">2</span></td></tr></tbody></table></code></pre>',
    ...fenced('def f():\n    return 2'),
  },
  {
    name: 'lines of many pieces (SyntaxHighlighter)',
    html: '<style>.line { white-space: pre !important; font-family: Consolas, monospace }</style><div class="syntaxhighlighter"><table><tr><td class="gutter"><div class="line number1">1</div><div class="line number2">2</div></td><td class="code"><div class="container"><div class="line number1"><code>var</code> <code>x = 1;</code></div><div class="line number2"><code class="spaces">&nbsp;&nbsp;</code><code>f(x);</code></div></div></td></tr></table></div>',
    ...fenced('var x = 1;\n  f(x);'),
  },
  {
    name: 'an ordered list of lines (dp.SyntaxHighlighter)',
    html: '<div class="dp-highlighter"><ol class="dp-j"><li><span><span>int</span> x;</span></li><li><span>&nbsp;&nbsp;x++;</span></li></ol></div>',
    ...fenced('int x;\n  x++;'),
  },
  {
    name: 'an editor (CodeMirror 6)',
    html: '<style>.cm-scroller { font-family: monospace; display: flex } .cm-content { white-space: pre }</style><div class="cm-scroller"><div class="cm-gutters" aria-hidden="true"><div class="cm-gutter cm-lineNumbers"><div class="cm-gutterElement">1</div><div class="cm-gutterElement">2</div></div></div><div class="cm-content"><div class="cm-line">if (a) {</div><div class="cm-line">  b()</div><div class="cm-line"><br></div><div class="cm-line">}</div></div></div>',
    ...fenced('if (a) {\n  b()\n\n}'),
  },
  {
    name: 'an editor with a pre a line (CodeMirror 5)',
    html: '<style>.CodeMirror pre { margin: 0; white-space: pre; font-family: monospace }</style><div class="CodeMirror"><div class="CodeMirror-code"><div><div class="CodeMirror-gutter-wrapper"><div class="CodeMirror-linenumber">1</div></div><pre class="CodeMirror-line"><span>let a = 1;</span></pre></div><div><div class="CodeMirror-gutter-wrapper"><div class="CodeMirror-linenumber">2</div></div><pre class="CodeMirror-line"><span>\u200b</span></pre></div><div><pre class="CodeMirror-line"><span>  b();</span></pre></div></div></div>',
    ...fenced('let a = 1;\n\n  b();'),
  },
  {
    name: 'an editor that keeps its lines in no order (Monaco)',
    html: '<style>.view-line { position: absolute; white-space: pre; height: 19px } .view-lines { position: relative; font-family: Menlo, monospace; height: 100px }</style><div class="monaco-editor"><div class="margin"><div class="margin-view-overlays"><div><div class="line-numbers">1</div></div><div><div class="line-numbers">2</div></div></div></div><div class="view-lines"><div class="view-line" style="top:19px"><span>&nbsp;&nbsp;return&nbsp;1</span></div><div class="view-line" style="top:0"><span>function&nbsp;f()&nbsp;{</span></div><div class="view-line" style="top:38px"><span>}</span></div></div></div>',
    ...fenced('function f() {\n  return 1\n}'),
  },
  {
    name: 'lines in a grid, with an empty one (Shiki)',
    html: '<pre class="shiki"><code style="display:grid"><span class="line">a</span>\n<span class="line"></span>\n<span class="line">  b</span></code></pre>',
    ...fenced('a\n\n  b'),
  },
  {
    name: 'lines that are blocks and end in line ends, too',
    html: '<style>.b { display: block }</style><pre><span class="b">a\n</span><span class="b">\n</span><span class="b">  b\n</span></pre>',
    ...fenced('a\n\n  b'),
  },
  {
    name: 'numbers that a style sheet counts (Prism)',
    html: '<pre class="line-numbers"><code>x = 1\n  y = 2<span class="line-numbers-rows"><span></span><span></span></span></code></pre>',
    ...fenced('x = 1\n  y = 2'),
  },
  {
    name: 'a column of numbers that nothing names',
    html: '<div style="display:flex"><pre>1\n2\n3</pre><pre>a\n b\nc</pre></div>',
    ...fenced('a\n b\nc'),
  },
  {
    name: 'numbers before the lines that nothing names',
    html: '<style>.row { display: flex; white-space: pre; font-family: monospace }</style><div class="row"><span>9</span><span>a = 1</span></div><div class="row"><span>10</span><span>  b = 2</span></div><div class="row"><span>11</span><span>c</span></div>',
    ...fenced('a = 1\n  b = 2\nc'),
  },
  {
    name: 'numbers that are the code',
    html: '<pre>1\n2\n3</pre><pre><span class="hljs-number">1</span>, x\n<span class="hljs-number">2</span>, y</pre>',
    markdown: '```\n1\n2\n3\n```\n\n```\n1, x\n2, y\n```',
    text: '1\n2\n3\n\n1, x\n2, y',
  },
  {
    name: 'the signs of a diff beside its lines',
    html: '<style>td { white-space: pre; font-family: monospace }</style><table><tr><td class="num">1</td><td>-</td><td>a = 1</td></tr><tr><td class="num">1</td><td>+</td><td>a = 2</td></tr></table>',
    ...fenced('-a = 1\n+a = 2'),
  },
  {
    name: 'what is deleted in it',
    html: '<pre>if <del>not</del> x</pre>',
    ...fenced('if ~~not~~ x'),
  },
  {
    name: 'rows and cells by style sheet (Enlighter)',
    html: '<style>.en{display:table;font-family:"Source Code Pro",monospace}.en>div{display:table-row}.en>div>div{display:table-cell;white-space:pre-wrap}</style><div class="en"><div><div>if (a) {</div></div><div><div>  b();</div></div><div><div>}</div></div></div>',
    ...fenced('if (a) {\n  b();\n}'),
  },
  {
    name: 'lines in a box in a table (Crayon)',
    html: '<table><tr><td class="crayon-nums"><div class="crayon-num">1</div><div class="crayon-num">2</div></td><td class="crayon-code"><div style="white-space:pre;font-family:monospace"><div>a</div><div>    b</div></div></td></tr></table>',
    ...fenced('a\n    b'),
  },
  {
    name: 'a list of numbers behind it (CSDN), its language and tools before it (Juejin)',
    html: '<pre><code>a\n  b</code><ul class="pre-numbering"><li>1</li><li>2</li></ul></pre><pre><div class="extension-header"><span>js</span> <span class="copy-btn">复制代码</span></div><code>c\n  d</code></pre>',
    markdown: '```\na\n  b\n```\n\n```\nc\n  d\n```',
    text: 'a\n  b\n\nc\n  d',
  },
  {
    name: 'numbers in the text, each an element at the beginning of its line (cnblogs), and others that count nothing',
    html: '<div><pre><span>1</span>a\n<span>2</span>  b\n<span>3</span>}</pre></div><pre><span>1</span> apple\n<span>3</span> pears</pre><pre><span>1</span>\n<span>2</span></pre>',
    markdown: '```\na\n  b\n}\n```\n\n```\n1 apple\n3 pears\n```\n\n```\n1\n2\n```',
    text: 'a\n  b\n}\n\n1 apple\n3 pears\n\n1\n2',
  },
  {
    name: 'a button in it',
    html: '<pre>x\n  y<button>Copy</button></pre>',
    ...fenced('x\n  y'),
  },
];
