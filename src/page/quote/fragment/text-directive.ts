/** The parts of a text directive, unescaped. */
export interface Directive {
  prefix: string;
  start: string;
  /** Empty where `start` is the whole passage. */
  end: string;
  suffix: string;
}

/** The directive as it stands behind `#:~:`. Undefined for text that has no UTF-8 form. */
export function writeDirective({ prefix, start, end, suffix }: Directive): string | undefined {
  const parts = [prefix && `${encode(prefix)}-`, encode(start), encode(end), suffix && `-${encode(suffix)}`];
  return /\p{Surrogate}/u.test(prefix + start + end + suffix)
    ? undefined
    : `text=${parts.filter(Boolean).join(',')}`;
}

/** `-`, `,` and `&` part directives; brackets, quotes and stars would disturb a Markdown link around the address. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '')).replace(
    /[-!'()*~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
