type Point = [selector: string, words: string];

/** A passage of a page that a reader selects. */
export interface Passage {
  name: string;
  html: string;
  from: Point;
  to?: Point;
  /** What the browser marks, where that is more than was selected. */
  marked?: { from: Point; to: Point };
  /** What the directive looks like. */
  fragment?: RegExp;
  atStart?: boolean;
}

const far = '<div style="height: 2000px"></div>';
const long = Array.from({ length: 160 }, (_, at) => `word${at} in between`).join(' ');
const chinese =
  '春眠不觉晓，处处闻啼鸟。夜来风雨声，花落知多少。床前明月光，疑是地上霜。举头望明月，低头思故乡。白日依山尽，黄河入海流。欲穷千里目，更上一层楼。';

export const passages: Passage[] = [
  {
    name: 'a short passage, in full and without context',
    html: `<p>Other words.</p>${far}<p id="a">The quick brown fox jumps over the lazy dog today.</p>`,
    from: ['#a', 'quick brown fox'],
    fragment: /^text=quick%20brown%20fox$/,
  },
  {
    name: 'the second of two alike sentences',
    html: `<p>First it rained. It was good. Then it stopped.</p>${far}<p id="a">Later it snowed. It was good. Nobody minded.</p>${far}<p>It was good.</p>`,
    from: ['#a', 'It was good.'],
    fragment: /^text=(?:.+-,)?It%20was%20good\.(?:,-.+)?$/,
  },
  {
    name: 'the second of two alike paragraphs, by the paragraphs around',
    html: `<p>Alpha</p><p>It was good.</p><p>Beta</p>${far}<p>Gamma</p><p id="a">It was good.</p><p>Delta</p>`,
    from: ['#a', 'It was good.'],
  },
  {
    name: 'a long passage whose beginning and end stand elsewhere too',
    html: `<p>It all began in the year of the great flood, which ended in tears for all of them.</p>${far}<p id="a">Here it all began in the year of the great flood, ${'and much happened then, '.repeat(8)} which ended in tears for all of them. Yes.</p>`,
    from: ['#a', 'it all began'],
    to: ['#a', 'for all of them.'],
  },
  {
    name: 'words with reserved characters',
    html: `<p>a well known b, c and d</p>${far}<p id="a">See a well-known, R&amp;D-minded 100% “quoted” 'text' (a-b, c&amp;d=e) here.</p>`,
    from: ['#a', 'well-known'],
    to: ['#a', 'c&d=e)'],
    fragment: /^text=well%2Dknown%2C%20R%26D%2Dminded%20100%25%20%E2%80%9Cquoted/,
  },
  {
    name: 'a passage across inline elements',
    html: `<p>one two three</p>${far}<p id="a">One <em>two <b>thr</b>ee</em> <a href="/x">fo<code>ur</code></a> five.</p>`,
    from: ['#a', 'two'],
    to: ['#a', 'five'],
  },
  {
    name: 'a passage across paragraphs',
    html: `<p>First paragraph ends here.</p>${far}<p id="a">Another paragraph ends there.</p><ul><li>item</li></ul><p id="b">And one more begins now.</p>`,
    from: ['#a', 'ends there.'],
    to: ['#b', 'And one more'],
    fragment: /^text=ends%20there\.,And%20one%20more$/,
  },
  {
    name: 'a passage across line breaks',
    html: `<p>Roses are red</p>${far}<p id="a">Roses are red,<br>violets are blue,<br>sugar is sweet.</p>`,
    from: ['#a', 'red,'],
    to: ['#a', 'sugar'],
  },
  {
    name: 'a passage across a picture in the line',
    html: `<p>Some before and after</p>${far}<p id="a">Words before <img alt="" width="20" height="20"> after the picture.</p>`,
    from: ['#a', 'before'],
    to: ['#a', 'after'],
  },
  {
    name: 'Chinese without spaces',
    html: `<p>${chinese.replaceAll('明月', '太阳')}</p>${far}<p id="a">${chinese}</p>`,
    from: ['#a', '床前明月光'],
    to: ['#a', '举头望明月'],
  },
  {
    name: 'a long passage of Chinese',
    html: `<p>${chinese}</p>${far}<p id="a">问：${chinese.repeat(3)}答</p>`,
    from: ['#a', '春眠'],
    to: ['#a', '一层楼。'],
  },
  {
    name: 'Japanese in two scripts',
    html: `<p>ひらがな</p>${far}<p id="a">これはカタカナとひらがなの文章です。</p>`,
    from: ['#a', 'カタカナ'],
    to: ['#a', 'ひらがな'],
  },
  {
    name: 'Thai',
    html: `<p>ภาษา</p>${far}<p id="a">ภาษาไทยเป็นภาษาที่ไม่มีช่องว่างระหว่างคำ</p>`,
    from: ['#a', 'เป็นภาษา'],
  },
  {
    name: 'Arabic, from right to left',
    html: `<p dir="rtl">هذا نص آخر</p>${far}<p id="a" dir="rtl" lang="ar">كانت هذه الجملة مكتوبة، باللغة العربية الفصحى.</p>`,
    from: ['#a', 'الجملة'],
    to: ['#a', 'العربية'],
  },
  {
    name: 'a cell of a table among alike cells',
    html: `<table><tr><td>Yes</td><td>No</td></tr></table>${far}<table><tr><td>Apples</td><td>Yes</td></tr><tr><td>Pears</td><td id="a">Yes</td></tr></table>`,
    from: ['#a', 'Yes'],
  },
  {
    name: 'a row of a table',
    html: `<table><tr><td>1</td><td>2</td></tr></table>${far}<table><tr><td id="a">North 5</td><td>Rain</td><td id="b">South 7</td></tr></table>`,
    from: ['#a', 'North'],
    to: ['#b', '7'],
  },
  {
    name: 'the start of the page',
    html: `<p id="a">In the beginning was the word.</p>${far}<p>The word was in the end.</p>`,
    from: ['#a', 'In the beginning'],
    atStart: true,
  },
  {
    name: 'a whole paragraph of more than 3,000 characters',
    html: `<p>word0 in between</p>${far}<p id="a">${long}</p>`,
    from: ['#a', 'word0'],
    to: ['#a', 'word159 in between'],
  },
  {
    name: 'emoji',
    html: `<p>Party 🎉</p>${far}<p id="a">We had a 👩‍👩‍👧‍👦 party 🎉🎉 and 🇫🇷 cake.</p>`,
    from: ['#a', 'party 🎉🎉'],
    to: ['#a', '🇫🇷 cake'],
  },
  {
    name: 'text with non-breaking spaces and soft hyphens',
    html: `<p>Donau dampf schiff</p>${far}<p id="a">Die&nbsp;Donau&shy;dampf&shy;schiff&shy;fahrt kostet 100&nbsp;€ oder «&nbsp;mehr&nbsp;».</p>`,
    from: ['#a', 'Die'],
    to: ['#a', '»'],
  },
  {
    name: 'half words, widened to whole ones',
    html: `<p>ickety brownish</p>${far}<p id="a">The quickest brownie of all.</p>`,
    from: ['#a', 'ckest brow'],
    marked: { from: ['#a', 'quickest'], to: ['#a', 'brownie'] },
  },
  {
    name: 'a passage that stands hidden and in a script before',
    html: `<script type="application/json">{"a":"Plain words here."}</script><p style="display:none">Plain words here.</p>${far}<p id="a">Plain words here.</p>`,
    from: ['#a', 'Plain words here.'],
    fragment: /^text=Plain%20words%20here\.$/,
  },
  {
    name: 'a passage with other case and accents elsewhere',
    html: `<p>LE GARCON RESUME</p>${far}<p id="a">Vois-tu : le garçon résumé ici.</p>`,
    from: ['#a', 'le garçon résumé'],
  },
  {
    name: 'lines of preformatted text',
    html: `<pre>let a = 1;</pre>${far}<pre id="a">let a = 1;\nlet b = a - 2;\n\nreturn b;</pre>`,
    from: ['#a', 'let b'],
    to: ['#a', 'return'],
  },
  {
    name: 'words in boxes within a line',
    html: `<p>red green blue</p>${far}<p id="a">Colours: <span style="display:inline-block">red</span> <span style="display:inline-block">green</span> and blue.</p>`,
    from: ['#a', 'red'],
    to: ['#a', 'blue'],
  },
  {
    name: 'words that CSS writes in capitals',
    html: `<p>shouting loudly</p>${far}<p id="a" style="text-transform:uppercase">He was shouting loudly then.</p>`,
    from: ['#a', 'shouting'],
    to: ['#a', 'loudly'],
  },
  {
    name: 'a passage that stands in closed details before',
    html: `<details><summary>More</summary>Plain words here.</details>${far}<p id="a">Now plain words here.</p>`,
    from: ['#a', 'plain words here.'],
  },
  {
    name: 'a drop cap',
    html: `<p>One day</p>${far}<p id="a"><span style="float:left;font-size:3em;line-height:1">O</span>nce upon a time there was a king.</p>`,
    from: ['#a', 'Once upon'],
    marked: { from: ['#a', 'Once upon'], to: ['#a', 'upon'] },
  },
  {
    name: 'a passage with raised and lowered characters',
    html: `<p>A billion is 10, water is HO.</p>${far}<p id="a">A billion is 10<sup>9</sup>, water is H<sub>2</sub>O, the claim is old.<sup><a href="#c">[1]</a></sup> Yes.</p>`,
    from: ['#a', 'billion'],
    to: ['#a', 'old.'],
  },
  {
    name: 'words with ruby between',
    html: `<p>彼は漢字を読む。</p>${far}<p id="a">彼は<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>を読む。</p>`,
    from: ['#a', '彼は'],
    to: ['#a', '読む。'],
  },
  {
    name: 'a sentence with a formula of MathJax',
    html: `<p>Then holds, and so on.</p>${far}<p id="a">Then <span class="mjx" style="position:relative;display:inline-block"><span aria-hidden="true">x=1</span><span style="position:absolute;clip:rect(1px,1px,1px,1px);width:1px;height:1px;overflow:hidden"><math><mi>x</mi><mo>=</mo><mn>1</mn></math></span></span> holds, and so does this.</p>`,
    from: ['#a', 'Then'],
    to: ['#a', 'so does'],
  },
  {
    name: 'a passage with text that is hidden in every way',
    html: `<p>One two three.</p>${far}<p id="a">One<span style="opacity:0"> pale</span><span style="font-size:0"> tiny</span><span style="color:transparent"> clear</span><span style="user-select:none"> fixed</span><span style="visibility:hidden"> gone</span> two three.</p>`,
    from: ['#a', 'One'],
    to: ['#a', 'three.'],
  },
  {
    name: 'code with a gutter',
    html: `<pre>def f(x):\n    return x</pre>${far}<table><tr><td><pre>1\n2</pre></td><td><pre id="a">def g(x):\n    return x</pre></td></tr></table>`,
    from: ['#a', 'def g'],
    to: ['#a', 'return x'],
  },
  {
    name: 'items of a numbered list, with a nested one',
    html: `<ol><li>Mix</li><li>Bake</li></ol>${far}<ol start="3"><li id="a">Mix well<ul><li>by hand</li></ul></li><li id="b">Bake it</li></ol>`,
    from: ['#a', 'Mix'],
    to: ['#b', 'Bake'],
  },
  {
    name: 'a sentence with an emoji that is a picture, and struck-out words',
    html: `<p>Shipped it at last.</p>${far}<p id="a">Shipped it <img alt="🎉" width="16" height="16"> at <del>least</del> last, <q>yes</q>.</p>`,
    from: ['#a', 'Shipped'],
    to: ['#a', 'last,'],
  },
  {
    name: 'a sentence with a field and a closed details before it',
    html: `<details><summary>More</summary><p>The vote is open now.</p></details>${far}<p id="a">Our vote <input type="checkbox" checked> is open <button>info</button> now.</p>`,
    from: ['#a', 'vote'],
    to: ['#a', 'is open'],
  },
];
