import { isElement, localNameOf, ownProperty } from '../dom-properties';

/** MathML as TeX, where a page holds no TeX. Of an element that is not known, what is in it. */
export function mathmlToTex(math: Element): string {
  return withFences(joinTex(childrenOf(math).map((child) => texOf(child, 0))));
}

const maxDepth = 80;

const symbolNames = [
  [
    'αβγδεϵζηθϑικλμνξπϖρϱσςτυϕφχψωΓΔΘΛΞΠΣΥΦΨΩ',
    'alpha beta gamma delta varepsilon epsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi varpi rho varrho sigma varsigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega',
  ],
  [
    '≤≥≠≈≡≅∼≃∝≪≫⊂⊃⊆⊇∈∉∋∪∩∖∅∀∃¬∧∨⊕⊗⊥∥∣⊢⊨≺≻',
    'le ge ne approx equiv cong sim simeq propto ll gg subset supset subseteq supseteq in notin ni cup cap setminus emptyset forall exists neg land lor oplus otimes perp parallel mid vdash models prec succ',
  ],
  [
    '±∓×÷⋅∗∘•→←↔⇒⇐⇔↦↑↓⟶⟹⟺∞∂∇∑∏∐∫∬∭∮√…⋯⋮⋱ℏℓℜℑℵ′∠△°⟨⟩⌊⌋⌈⌉‖†‡',
    'pm mp times div cdot ast circ bullet to leftarrow leftrightarrow Rightarrow Leftarrow Leftrightarrow mapsto uparrow downarrow longrightarrow Longrightarrow iff infty partial nabla sum prod coprod int iint iiint oint surd dots cdots vdots ddots hbar ell Re Im aleph prime angle triangle degree langle rangle lfloor rfloor lceil rceil Vert dagger ddagger',
  ],
] as const;
let symbols: Map<string, string> | undefined;

function symbolOf(character: string): string | undefined {
  symbols ??= new Map(
    symbolNames.flatMap(([characters, names]) => {
      const list = names.split(' ');
      return Array.from(characters, (each, at): [string, string] => [each, `\\${list[at]}`]);
    }),
  );
  return symbols.get(character);
}

const direct: Partial<Record<string, string>> = {
  '−': '-',
  '{': '\\{',
  '}': '\\}',
  '%': '\\%',
  '#': '\\#',
  $: '\\$',
  '&': '\\&',
  '\u2061': '',
  '\u2062': '',
  '\u2063': '',
  '\u2064': '',
  '\u00a0': '\\ ',
};
/** Words that TeX knows as functions, e.g. `sin`. */
export const functionName =
  /^(?:sin|cos|tan|cot|sec|csc|arcsin|arccos|arctan|sinh|cosh|tanh|log|ln|lg|exp|lim|limsup|liminf|max|min|sup|inf|det|dim|ker|gcd|deg|arg|Pr|hom)$/;
const accents: Partial<Record<string, string>> = {
  '^': 'hat',
  ˆ: 'hat',
  '\u0302': 'hat',
  '~': 'tilde',
  '˜': 'tilde',
  '\u0303': 'tilde',
  '¯': 'bar',
  '‾': 'overline',
  '―': 'overline',
  '\u0304': 'bar',
  '→': 'vec',
  '⃗': 'vec',
  '˙': 'dot',
  '\u0307': 'dot',
  '¨': 'ddot',
  '⏞': 'overbrace',
  '⏟': 'underbrace',
  _: 'underline',
};
const variants: Partial<Record<string, string>> = {
  bold: 'mathbf',
  'bold-italic': 'boldsymbol',
  'double-struck': 'mathbb',
  script: 'mathcal',
  fraktur: 'mathfrak',
  'sans-serif': 'mathsf',
  monospace: 'mathtt',
};

function childrenOf(element: Element): Element[] {
  return Array.from(ownProperty(Node.prototype, 'childNodes', element)).filter(isElement);
}

function textOf(element: Element): string {
  return (ownProperty(Node.prototype, 'textContent', element) ?? '').trim();
}

function texOf(element: Element, depth: number): string {
  if (depth > maxDepth) return textOf(element);
  const children = childrenOf(element);
  const part = (at: number) => (children[at] ? texOf(children[at], depth + 1) : '');
  const all = () => joinTex(children.map((child) => texOf(child, depth + 1)));
  switch (localNameOf(element)) {
    case 'mi':
      return identifier(element);
    case 'mn':
      return texCharacters(textOf(element));
    case 'mo':
      return functionName.test(textOf(element)) ? `\\${textOf(element)}` : texCharacters(textOf(element));
    case 'mtext':
    case 'ms':
      return textOf(element) === '' ? '\\ ' : `\\text{${textOf(element)}}`;
    case 'mspace':
      return /^(?:0|-)/.test(Element.prototype.getAttribute.call(element, 'width') ?? '0') ? '' : '\\ ';
    case 'mphantom':
    case 'annotation':
    case 'annotation-xml':
    case 'none':
    case 'mprescripts':
      return '';
    case 'semantics':
    case 'maction':
      return part(0);
    case 'mfrac':
      return Element.prototype.getAttribute.call(element, 'linethickness')?.startsWith('0')
        ? `{${part(0)} \\atop ${part(1)}}`
        : `\\frac{${part(0)}}{${part(1)}}`;
    case 'msqrt':
      return `\\sqrt{${all()}}`;
    case 'mroot':
      return `\\sqrt[${part(1)}]{${part(0)}}`;
    case 'msub':
      return `${base(part(0))}_${groupOf(part(1))}`;
    case 'msup':
      return `${base(part(0))}${prime(part(1)) ?? `^${groupOf(part(1))}`}`;
    case 'msubsup':
      return `${base(part(0))}_${groupOf(part(1))}^${groupOf(part(2))}`;
    case 'munder':
      return limits(part(0), { under: part(1), sign: children[1] && textOf(children[1]) });
    case 'mover':
      return limits(part(0), { over: part(1), sign: children[1] && textOf(children[1]) });
    case 'munderover':
      return limits(part(0), { under: part(1), over: part(2) });
    case 'mmultiscripts':
      return multiscripts(children, depth);
    case 'mfenced':
      return fenced(element, children, depth);
    case 'mtable':
      return `\\begin{matrix} ${children.map((row) => texOf(row, depth + 1)).join(' \\\\ ')} \\end{matrix}`;
    case 'mtr':
      return children.map((cell) => texOf(cell, depth + 1)).join(' & ');
    case 'mlabeledtr':
      return children
        .slice(1)
        .map((cell) => texOf(cell, depth + 1))
        .join(' & ');
    default:
      return children.length > 0 ? withFences(all()) : texCharacters(textOf(element));
  }
}

function identifier(element: Element): string {
  const text = textOf(element);
  const variant = variants[Element.prototype.getAttribute.call(element, 'mathvariant') ?? ''];
  const letters = texCharacters(text);
  if (variant) return `\\${variant}{${letters}}`;
  if (functionName.test(text)) return `\\${text}`;
  return /^\p{L}{2,}$/u.test(text) && !letters.startsWith('\\') ? `\\mathrm{${letters}}` : letters;
}

const blackboard = /[ℂℍℕℙℚℝℤ𝔸-𝕫]/u;

/** Letters of a mathematical alphabet are those of the plain one, in TeX set by the kind of what they are in. */
export function texCharacters(text: string): string {
  return joinTex(
    Array.from(text, (character) => {
      if (blackboard.test(character)) return `\\mathbb{${character.normalize('NFKC')}}`;
      const isStyled =
        (character.codePointAt(0) ?? 0) >= 0x1d400 && (character.codePointAt(0) ?? 0) <= 0x1d7ff;
      const plain = isStyled ? character.normalize('NFKC') : character;
      return direct[plain] ?? symbolOf(plain) ?? plain;
    }),
  );
}

const relation = /^\\(?:le|ge|ne|to|in|pm|times|cdot|approx|equiv|sim|Rightarrow|iff)$/;

/** Side by side; words of TeX end where a letter would go on. */
export function joinTex(parts: string[]): string {
  let tex = '';
  for (const part of parts) {
    const isApart = relation.test(part) || relation.test(tex.slice(tex.lastIndexOf('\\')));
    const runsOn = /\\[a-z]+$/i.test(tex) && /^[a-z\d]/i.test(part);
    tex += tex !== '' && part !== '' && (isApart || runsOn) ? ` ${part}` : part;
  }
  return tex;
}

function isOne(tex: string): boolean {
  return /^(?:[^]|\\[a-z]+)$/iu.test(tex);
}

/** As one argument: in braces, unless it is one sign. */
export function groupOf(tex: string): string {
  return isOne(tex) ? tex : `{${tex}}`;
}

/** What a script hangs on: a number or a word as it is, more in braces. */
function base(tex: string): string {
  return tex === ''
    ? '{}'
    : isOne(tex) || /^[\d.]+$/.test(tex) || /^\\\w+\{[^{}]*\}$|^\)$/.test(tex)
      ? tex
      : `{${tex}}`;
}

function prime(tex: string): string | undefined {
  return /^(?:\\prime)+$/.test(tex) ? "'".repeat(tex.length / '\\prime'.length) : undefined;
}

function limits(
  on: string,
  { under, over, sign }: { under?: string; over?: string; sign?: string | undefined },
): string {
  const accent = accents[sign ?? ''];
  if (accent) return `\\${accent}{${on}}`;
  if (
    /^\\(?:sum|prod|coprod|int|iint|iiint|oint|lim|limsup|liminf|max|min|sup|inf|det|gcd|bigcup|bigcap)$/.test(
      on,
    )
  )
    return `${on}${under === undefined ? '' : `_${groupOf(under)}`}${over === undefined ? '' : `^${groupOf(over)}`}`;
  const lower = under === undefined ? on : `\\underset{${under}}{${on}}`;
  return over === undefined ? lower : `\\overset{${over}}{${lower}}`;
}

function multiscripts(children: Element[], depth: number): string {
  const parts = children.map((child) => ({ name: localNameOf(child), tex: texOf(child, depth + 1) }));
  const split = parts.findIndex(({ name }) => name === 'mprescripts');
  const behind = parts.slice(1, split < 0 ? undefined : split);
  const before = split < 0 ? [] : parts.slice(split + 1);
  const scripts = (of: typeof parts) =>
    of.map(({ tex }, at) => (tex === '' ? '' : `${at % 2 === 0 ? '_' : '^'}${groupOf(tex)}`)).join('');
  return `${before.length > 0 ? `{}${scripts(before)}` : ''}${base(parts[0]?.tex ?? '')}${scripts(behind)}`;
}

function fenced(element: Element, children: Element[], depth: number): string {
  const attribute = (name: string, otherwise: string) =>
    texCharacters(Element.prototype.getAttribute.call(element, name) ?? otherwise);
  const separator = attribute('separators', ',').slice(0, 1);
  const inner = children.map((child) => texOf(child, depth + 1)).join(separator);
  return `${attribute('open', '(')}${inner}${attribute('close', ')')}`;
}

const fencedMatrix =
  /(\(|\[|\||\\\{) ?\\begin\{matrix\}((?:(?!\\begin|\\end).)*)\\end\{matrix\} ?(\)|\]|\||(?![)\]|]))/gs;
const matrices: Partial<Record<string, string>> = {
  '()': 'pmatrix',
  '[]': 'bmatrix',
  '||': 'vmatrix',
  '\\{': 'cases',
};

/** The brackets around a matrix grow with it. */
function withFences(tex: string): string {
  return tex.replace(fencedMatrix, (whole, open: string, rows: string, close: string) => {
    const name = matrices[`${open}${close}`];
    return name ? `\\begin{${name}}${rows}\\end{${name}}` : whole;
  });
}
