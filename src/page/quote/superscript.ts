/** Written above or below the line. */
export type Script = 'sup' | 'sub';

const plain = '0123456789+−-–=()';
const letters = {
  sup: [
    'abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδεθφχ',
    'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᵋᶿᵠᵡ',
  ],
  sub: ['aehijklmnoprstuvxβγρφχ', 'ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ'],
} as const;
const digits = { sup: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾', sub: '₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎' };

let tables: Record<Script, Map<string, string>> | undefined;

function charactersOf(script: Script): Map<string, string> {
  tables ??= { sup: pairs('sup'), sub: pairs('sub') };
  return tables[script];
}

function pairs(script: Script): Map<string, string> {
  const [from, to] = letters[script];
  return new Map(Array.from(plain + from, (character, at) => [character, (digits[script] + to).charAt(at)]));
}

/** A note's mark in brackets, or signs that stand high by themselves: they read the same on the line. */
const sameOnLine = /^(?:[[［【].*[\]］】]|[*†‡§¶®©™℠′″‴°ªº\s]+)$/su;
/** No page holds it, since the builder drops control characters. */
const unmapped = '\u0000';

/**
 * What stands above or below the line, as plain text can say it: in Unicode's characters where all of it
 * has some, else behind `^` or `_`, in brackets where it is longer than a character, as in `x^(n, k)`.
 */
export function scriptText(
  text: string,
  script: Script,
  before: string,
): { prefix: string; text: string; suffix: string } {
  const bare = text.trim();
  if (bare === '' || (script === 'sup' && sameOnLine.test(bare))) return { prefix: '', text, suffix: '' };
  const characters = charactersOf(script);
  const mayPart = script === 'sup' && !/\d$/.test(before);
  const raised = text.replace(/[^]/gu, (character) => {
    const keeps = /\s/.test(character)
      ? bare === text.trimEnd() || mayPart
      : mayPart && /[,;]/.test(character);
    return characters.get(character) ?? (keeps ? character : unmapped);
  });
  if (!raised.includes(unmapped)) return { prefix: '', text: raised, suffix: '' };
  const sign = script === 'sup' ? '^' : '_';
  const isOne = /^[^]$/u.test(bare);
  return { prefix: isOne ? sign : `${sign}(`, text, suffix: isOne ? '' : ')' };
}
