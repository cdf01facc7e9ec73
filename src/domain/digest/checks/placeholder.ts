const marks = /\b(?:TODO|TBD|TBC|FIXME|XXX+|TK|lorem ipsum)\b|待[补填写定续]|占位/;
const nothing = /^(?:[.…?？!！\-–—_*#。，、\s]+|x+|asdf\w*|test|comment|placeholder|\[\.*\])$/i;

/** What in a text shows that it still waits for its words, or undefined. */
export function placeholder(text: string): string | undefined {
  const whole = text.trim();
  if (whole === '') return undefined;
  if (nothing.test(whole)) return whole.slice(0, 30);
  return marks.exec(text)?.[0] ?? /\blorem ipsum\b/i.exec(text)?.[0];
}
