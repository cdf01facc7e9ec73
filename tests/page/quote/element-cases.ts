import { groupingCases, tableCases } from './grouping-cases';
import type { ElementCase } from './in-chromium';

const pixel = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

/** Text-level semantics, HTML 4.5. */
const textLevel: ElementCase[] = [
  {
    name: 'a, em, strong: Markdown has them',
    html: '<p>Read <a href="http://a.test/x">this</a> <em>now</em>, <strong>really</strong>.</p>',
    markdown: 'Read [this](http://a.test/x) *now*, **really**.',
    text: 'Read this now, really.',
  },
  {
    name: 'small, u, mark, span, abbr, time, data, bdi: their text',
    html: '<p><small>a</small> <u>b</u> <mark>c</mark> <span>d</span> <abbr title="World Health Organization">WHO</abbr> <time datetime="2020-05-01">May</time> <data value="1">one</data> <bdi>שלום</bdi></p>',
    markdown: 'a b c d WHO May one שלום',
  },
  {
    name: 's, del and whatever is drawn as struck out: struck out, in plain text too',
    html: '<p>We will <del>not</del> go, <s>$10</s> <ins>$5</ins>, <span style="text-decoration:line-through">old</span>.</p>',
    markdown: 'We will ~~not~~ go, ~~$10~~ $5, ~~old~~.',
  },
  {
    name: 'del around paragraphs, or around all that is selected',
    html: '<del><p id="s">We will go.</p></del>',
    markdown: '~~We will go.~~',
  },
  {
    name: 'del where its marks could not work, in code and in a link',
    html: '<p>a<del>(b)</del>c, <b>d <del>e</del></b> <code>f<del>g</del></code> <a href="http://a.test/">h <s>i</s></a></p>',
    markdown: 'a\\~\\~(b)\\~\\~c, **d ~~e~~** `f`~~`g`~~ [h ~~i~~](http://a.test/)',
    text: 'a~~(b)~~c, d ~~e~~ f~~g~~ h ~~i~~',
  },
  {
    name: 'cite, dfn, var: emphasis, as browsers draw them',
    html: '<p><cite>Dune</cite>, <dfn>term</dfn>, <var>x</var></p>',
    markdown: '*Dune*, *term*, *x*',
    text: 'Dune, term, x',
  },
  {
    name: 'q: with the quotation marks of its language or style sheet, others inside of them',
    html: '<p>He said <q>go <q>now</q></q>.</p><p lang="de"><q>los</q></p><p style="quotes:\'‹\' \'›\'"><q>x</q></p>',
    markdown: 'He said “go ‘now’”.\n\n„los“\n\n‹x›',
  },
  {
    name: 'q: without, where the page has taken them away',
    html: '<style>q::before, q::after { content: none }</style><p>He said “<q>go</q>”.</p>',
    markdown: 'He said “go”.',
  },
  {
    name: 'q: without, where the style sheet knows none',
    html: '<p style="quotes:none">He said <q>go</q>.</p>',
    markdown: 'He said go.',
  },
  {
    name: 'ruby, rt, rp, rb, rtc: what is written, once and without how it is read',
    html: '<p>彼は<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</rt></ruby>を読む。<ruby><rb>北</rb><rb>京</rb><rtc><rt>Běi</rt><rt>jīng</rt></rtc></ruby></p>',
    markdown: '彼は漢字を読む。北京',
  },
  {
    name: 'ruby: how it is read, where only that is selected',
    html: '<p><ruby>漢字<rt id="s">かんじ</rt></ruby></p>',
    markdown: 'かんじ',
  },
  {
    name: 'sup and sub: in characters of Unicode where all of it has one',
    html: '<p>10<sup>9</sup>, H<sub>2</sub>O, x<sup>n+1</sup>, CO<sub>2</sub><sup>−</sup>, 1<sup>st</sup>, <sup>1</sup>⁄<sub>2</sub>, <b>y<sup>2</sup></b>, <code>z<sup>2</sup></code></p>',
    markdown: '10⁹, H₂O, xⁿ⁺¹, CO₂⁻, 1ˢᵗ, ¹⁄₂, **y²**, `z²`',
    text: '10⁹, H₂O, xⁿ⁺¹, CO₂⁻, 1ˢᵗ, ¹⁄₂, y², z²',
  },
  {
    name: 'sup and sub: else behind ^ and _, in brackets where that would run on',
    html: '<p>e<sup>iπ</sup>, 2<sup>2<sup>3</sup></sup>, 10<sup>1.5</sup>, 10<sup>1,5</sup>, N<sub>A</sub>, N<sub>A</sub>x, k<sub>B,T</sub></p>',
    markdown: 'e^(iπ), 2^(2³), 10^(1.5), 10^(1,5), N_A, N\\_(A)x, k\\_(B,T)',
    text: 'e^(iπ), 2^(2³), 10^(1.5), 10^(1,5), N_A, N_(A)x, k_(B,T)',
  },
  {
    name: 'sup: the marks of notes',
    html: '<p>old<sup><a href="http://a.test/#c">[1]</a></sup>, claim<sup><a href="http://a.test/#1">1</a>,<a href="http://a.test/#2">2</a></sup>, word<sup>*</sup>, Brand<sup>®</sup></p>',
    markdown:
      'old[\\[1\\]](http://a.test/#c), claim[¹](http://a.test/#1),[²](http://a.test/#2), word\\*, Brand®',
    text: 'old[1], claim¹,², word*, Brand®',
  },
  {
    name: 'what is raised or lowered by a style sheet',
    html: '<p>10<span style="vertical-align:super;font-size:smaller">9</span> m<span style="vertical-align:sub">e</span></p>',
    markdown: '10⁹ mₑ',
  },
  {
    name: 'what is smaller and moved up or down, in a few characters, and not a label that is',
    html: '<p>E=mc<span style="position:relative;top:-.5em;font-size:70%">2</span>, H<span style="vertical-align:-.4em;font-size:80%">2</span>O <span style="vertical-align:.5em;font-size:60%">NEW MODEL</span></p>',
    markdown: 'E=mc², H₂O NEW MODEL',
  },
  {
    name: 'fractions of two boxes with a line between them',
    html: '<p>is <span style="display:inline-block"><span style="display:block">1</span><span style="display:block;border-top:1px solid">2 + x</span></span> of it</p>',
    markdown: 'is 1/(2 + x) of it',
  },
  {
    name: 'words, numbers and signs that a style sheet adds; no icons, arrows, tips and what is set apart',
    html: '<style>.not::before{content:"not "}.cur::before{content:"€"}.u::after{content:" km"}.by:not(.z)::after{content:", "}.a::after{content:attr(data-u)}.tip::after{content:attr(data-u);opacity:0}.fa::before{content:"\\f00c"}.abs::before{content:"NEW";position:absolute}.q::before{content:"\\201C"}.to::after{content:" ↗"}</style><p>It is <b class="not">allowed</b>, <i class="cur">5</i>, <i class="u">12</i>, <u class="by">Ann</u><u class="by z">Bob</u>, <s class="a" data-u=" kg" style="text-decoration:none">7</s> <u class="tip" data-u="Hint">word</u> <u class="fa"></u><u class="abs">x</u> <u class="to">go</u></p><p class="q">Said</p>',
    markdown: 'It is **not allowed**, *€5*, *12 km*, Ann, Bob, ~~7 kg~~ word x go\n\nSaid',
    text: 'It is not allowed, €5, 12 km, Ann, Bob, ~~7 kg~~ word x go\n\nSaid',
  },
  {
    name: 'notes that the page sets beside a sentence: in brackets, and drop caps not',
    html: '<p><span style="float:left">O</span>nce claimed<span style="float:right">Side note with words.</span>, it goes on.</p>',
    markdown: 'Once claimed (Side note with words.), it goes on.',
  },
  {
    name: 'signs of icon fonts, which stand for no words',
    html: '<p><i style="font-family:Material Icons">home</i> Start <span style="font-family:\'Material Symbols Outlined\'">arrow_forward</span></p>',
    markdown: 'Start',
  },
  {
    name: 'sup in preformatted text',
    html: '<pre>x<sup>2</sup></pre>',
    markdown: '```\nx²\n```',
    text: 'x²',
  },
  {
    name: 'code, kbd, samp: code',
    html: '<p><code>a_b</code> <kbd>Ctrl</kbd> <samp>*</samp></p>',
    markdown: '`a_b` `Ctrl` `*`',
    text: 'a_b Ctrl *',
  },
  {
    name: 'bdo: turned round as the page turns it',
    html: '<p>a<bdo dir="rtl">abc</bdo>b</p>',
    markdown: 'a\u202eabc\u202cb',
  },
  { name: 'br: a line break', html: '<p>a<br>b</p>', markdown: 'a\\\nb', text: 'a\nb' },
  {
    name: 'wbr and soft hyphens: nothing',
    html: '<p>super<wbr>cali&shy;fragi</p>',
    markdown: 'supercalifragi',
  },
];

/** Embedded content and forms, HTML 4.8 and 4.10. */
const embedded: ElementCase[] = [
  {
    name: 'img: emoji, by their text or their file',
    html: `<p>It <img class="emoji" alt="🎉" src="${pixel}"> is <img class="emoji" alt=":tada:" src="https://x.test/1f389.png"> done <img class="emoji" alt="" src="https://x.test/72x72/1f469-200d-1f4bb.svg"></p>`,
    markdown: 'It 🎉 is 🎉 done 👩‍💻',
  },
  {
    name: 'emoji that a style sheet draws over or instead of their character',
    html: `<p>a <span style="background:url(${pixel});color:transparent">🎉</span> b <i style="background:url(${pixel});display:inline-block;width:16px;height:16px" title="🎈"></i> <span class="emoji emoji1f389"></span> <span class="emoji balloon"></span></p><style>.balloon::before { content: "🎈" }</style>`,
    markdown: 'a 🎉 b 🎈 🎉 🎈',
  },
  {
    name: 'img: a word of the sentence, if it is no higher than the line',
    html: `<p>I <img alt="love" width="16" height="16" src="${pixel}"> NY<img alt="" width="16" height="16" src="${pixel}"></p>`,
    markdown: 'I love NY',
  },
  {
    name: 'img, picture: described, if larger, unless a caption does that or its text is a name of a file',
    html: `<p>a</p><picture><img alt="A falling line" width="300" height="200" src="${pixel}"></picture><figure><img alt="b" width="300" height="200" src="${pixel}"><figcaption>Fig. 1</figcaption></figure><img alt="IMG_1.jpg" width="300" height="200" src="${pixel}">`,
    markdown: 'a\n\n\\[A falling line]\n\nFig. 1',
    text: 'a\n\n[A falling line]\n\nFig. 1',
  },
  {
    name: 'iframe, video, audio, object, embed, canvas: their name; what stands in for them only where that is shown',
    html: `<p>a</p><iframe title="Film" srcdoc="x"></iframe><video title="Clip" controls>v</video><audio controls>u</audio><object title="Obj" data="${pixel}" width="40" height="40">o</object><object title="Lost" data="data:x/none,">fallback</object><canvas aria-label="Graph">c</canvas>`,
    markdown: 'a\n\n\\[Film]\n\n\\[Clip]\n\n\\[Obj]\n\nfallback\n\n\\[Graph]',
    text: 'a\n\n[Film]\n\n[Clip]\n\n[Obj]\n\nfallback\n\n[Graph]',
  },
  {
    name: 'iframes of advertisements, and those that are not seen: nothing',
    html: '<p>a</p><iframe title="3rd party ad content" srcdoc="x"></iframe><iframe title="Sync" width="1" height="1" srcdoc="x"></iframe>',
    markdown: 'a',
  },
  {
    name: 'svg and drawn icons: their name; none where they are hidden from screen readers',
    html: '<p>a <svg width="16" height="16" role="img" aria-label="✓"></svg> <svg width="16" height="16"><title>Yes</title></svg> <svg aria-hidden="true" width="16" height="16"><title>no</title></svg> <span role="img" aria-label="Maybe"></span> <span role="img" aria-label="party">🎉</span></p>',
    markdown: 'a ✓ Yes Maybe 🎉',
  },
  {
    name: 'svg: the words in it where it has no name, and what is HTML in it',
    html: '<p>Build <svg width="90" height="20"><text y="14">passing</text></svg></p><svg width="300" height="200"><text y="10">2019</text><text y="50">2020</text></svg><svg width="300" height="99"><foreignObject width="200" height="50"><p>Start</p></foreignObject></svg>',
    markdown: 'Build passing\n\n\\[2019 2020]\n\nStart',
    text: 'Build passing\n\n[2019 2020]\n\nStart',
  },
  {
    name: 'input: boxes as they are ticked, fields as the page has filled them',
    html: '<p><input type="checkbox" checked>yes <input type="checkbox"> no <input type="radio" checked> a <input value="Ann"> <input placeholder="x"> <input type="hidden" value="h"> <input type="password" value="p"></p>',
    markdown: '☑ yes ☐ no ◉ a Ann',
  },
  {
    name: 'select, textarea, output, meter, progress: what they show',
    html: '<p><select><option>one<option selected>two</select> <textarea>t</textarea> <output>5</output> <meter min="0" max="10" value="6"></meter> <progress value=".3"></progress> <progress>70%</progress></p><textarea>u\n\nv</textarea>',
    markdown: 'two t 5 60 % 30 % 70%\n\nu\n\nv',
  },
  {
    name: 'button: tools of the page are left out, words of a sentence are not',
    html: '<p>Every <button>term</button> here.</p><button>Copy</button><input type="submit" value="Send">',
    markdown: 'Every term here.',
  },
  {
    name: 'button: the mark of a note',
    html: '<p>Claim<sup><button>1</button></sup> goes on.</p>',
    markdown: 'Claim¹ goes on.',
  },
  {
    name: 'textarea: code in it',
    html: '<textarea readonly>if x:\n  y</textarea>',
    markdown: '```\nif x:\n  y\n```',
    text: 'if x:\n  y',
  },
  {
    name: 'script, style, template, noscript, datalist, dialog: nothing',
    html: '<p>a<script>b</script><style>c</style><template>d</template><noscript>e</noscript></p><datalist><option>f</datalist><dialog>g</dialog>',
    markdown: 'a',
  },
];

export const elementCases: Record<string, ElementCase[]> = {
  'text-level elements': textLevel,
  'grouping elements': groupingCases,
  tables: tableCases,
  'embedded elements and fields': embedded,
};
