import type { ElementCase } from './in-chromium';

const annotated = (tex: string) =>
  `<math><semantics><mrow><mi>x</mi></mrow><annotation encoding="application/x-tex">${tex}</annotation></semantics></math>`;

/** Formulas as TeX. What MathJax and KaTeX make is in `tests/fixtures/quotes`. */
export const formulaCases: ElementCase[] = [
  {
    name: 'MediaWiki: once, though it is there as MathML and as a picture',
    html: `<p>So <span class="mwe-math-element"><span class="mwe-math-mathml-inline" style="display:none">${annotated('{\\displaystyle E=mc^{2}}')}</span><img class="mwe-math-fallback-image-inline" alt="{\\displaystyle E=mc^{2}}"></span> it is.</p>`,
    markdown: 'So $E=mc^{2}$ it is.',
  },
  {
    name: 'pictures and attributes with their TeX (WordPress, Zhihu, LaTeXML)',
    html: '<p><img class="latex" alt="\\alpha &lt; \\beta"> <span class="ztext-math" data-tex="x^2"><i>junk</i></span> <math alttext="n\\log n"><mi>O</mi></math> <img src="https://latex.codecogs.com/svg?y" alt="y"></p>',
    markdown: '$\\alpha \\lt \\beta$ $x^2$ $n\\log n$ $y$',
  },
  {
    name: 'MathML without TeX',
    html: '<p><math><mi>x</mi><mo>=</mo><mfrac><mrow><mo>−</mo><mi>b</mi><mo>±</mo><msqrt><mrow><msup><mi>b</mi><mn>2</mn></msup><mo>−</mo><mn>4</mn><mi>a</mi><mi>c</mi></mrow></msqrt></mrow><mrow><mn>2</mn><mi>a</mi></mrow></mfrac></math>, <math><mi>sin</mi><mo>⁡</mo><mi>θ</mi><mo>≤</mo><mn>1</mn></math>, <math><mover><mi>v</mi><mo>→</mo></mover><mo>∈</mo><msup><mi>ℝ</mi><mi>n</mi></msup></math>, <math><msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup><mroot><mi>y</mi><mn>3</mn></mroot><mtext>if so</mtext></math></p>',
    markdown:
      '$x=\\frac{-b \\pm \\sqrt{b^2-4ac}}{2a}$, $\\sin\\theta \\le 1$, $\\vec{v} \\in \\mathbb{R}^n$, $x_i^2\\sqrt[3]{y}\\text{if so}$',
  },
  {
    name: 'MathML in a block, with a matrix',
    html: '<p>a</p><math display="block"><munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><msub><mi>x</mi><mi>i</mi></msub><mo>(</mo><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>0</mn></mtd></mtr><mtr><mtd><mn>0</mn></mtd><mtd><mn>1</mn></mtd></mtr></mtable><mo>)</mo></math>',
    markdown: 'a\n\n$$\n\\sum_{i=1}^nx_i\\begin{pmatrix} 1 & 0 \\cr 0 & 1 \\end{pmatrix}\n$$',
  },
  {
    name: 'TeX that Markdown would read as its own, in other words',
    html: `<p>Costs $5: ${annotated('\\{x_{i}_{j}\\},\\; a*b~c % note\n [d](e) `f`')}</p>`,
    markdown: 'Costs \\$5: $\\lbrace x_{i}_ {j}\\rbrace ,\\thickspace a\\ast b\\space c [d] (e) ‘f‘$',
    text: 'Costs $5: $\\lbrace x_{i}_ {j}\\rbrace ,\\thickspace a\\ast b\\space c [d] (e) ‘f‘$',
  },
  {
    name: 'in emphasis, links and tables',
    html: `<p><b>Bold ${annotated('x^*')} on</b> <a href="http://a.test/">link ${annotated('y')}</a></p><table><tr><th>F<th>G<tr><td>${annotated('|x|')}<td>2</table>`,
    markdown:
      '**Bold** $x^\\ast$ **on** [link $y$](http://a.test/)\n\n| F | G |\n| --- | --- |\n| $\\|x\\|$ | 2 |',
    text: 'Bold $x^\\ast$ on link $y$\n\nF | G\n$|x|$ | 2',
  },
  {
    name: 'MathJax, drawn alone: scripts, limits, roots and fractions in each other',
    html: '<p><mjx-container jax="CHTML"><mjx-math><mjx-msubsup><mjx-mi><mjx-c class="mjx-c1D465 TEX-I"></mjx-c></mjx-mi><mjx-script><mjx-mn size="s"><mjx-c class="mjx-c32"></mjx-c></mjx-mn><mjx-spacer></mjx-spacer><mjx-mi size="s"><mjx-c class="mjx-c1D456"></mjx-c></mjx-mi></mjx-script></mjx-msubsup></mjx-math></mjx-container>, <mjx-container jax="SVG"><svg><g data-mml-node="math"><g data-mml-node="msubsup"><g data-mml-node="mi"><use data-c="1D465"></use></g><g data-mml-node="mn" transform="translate(605,363) scale(0.707)"><use data-c="32"></use></g><g data-mml-node="mi" transform="translate(605,-247) scale(0.707)"><use data-c="1D456"></use></g></g></g></svg></mjx-container></p>',
    markdown: '$x_i^2$, $x_i^2$',
  },
  {
    name: 'of which nothing but a drawing is there: what a screen reader is told, or that there is one',
    html: '<p>So <mjx-container aria-label="a over b"><svg width="9" height="9"><path d="M0 0h9v9z"></path></svg></mjx-container> and <mjx-container><svg width="9" height="9"></svg></mjx-container>.</p>',
    markdown: 'So \\[a over b] and \\[formula].',
    text: 'So [a over b] and [formula].',
  },
  {
    name: 'editors of formulas: MathQuill, MathLive, GitHub, MathType',
    html: '<p><span class="mq-math-mode"><span class="mq-selectable" style="display:none">$x^2$</span><var>x</var><span>2</span></span> <math-field>\\frac12</math-field> <math-renderer>$a_1$</math-renderer> <img class="Wirisformula" alt="y squared" data-mathml="«math xmlns=¨http://www.w3.org/1998/Math/MathML¨»«msup»«mi»y«/mi»«mn»2«/mn»«/msup»«/math»"></p>',
    markdown: '$x^2$ $\\frac12$ $a_1$ $y^2$',
  },
  {
    name: 'one that would begin a list of its own',
    html: '<math display="block" alttext="- x = 1"></math>',
    markdown: '$$- x = 1$$',
  },
];
