/** The private characters by which WebDriver names the keys that write nothing. */
const namedKeys: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

const keyboard = (actions: object[]) => [{ type: 'key', id: 'keyboard', actions }];
const down = (value: string) => ({ type: 'keyDown', value });
const up = (value: string) => ({ type: 'keyUp', value });

/** `Control+Enter` as WebDriver actions. */
export function keyActions(chord: string): object[] {
  const keys = chord.split(/\+(?=.)/).map((name) => namedKeys[name] ?? name);
  return keyboard([...keys.map(down), ...keys.reverse().map(up)]);
}

/** The keys that write a text, one after the other. */
export function textActions(text: string): object[] {
  const keys = Array.from(text, (character) => (character === '\n' ? '\uE007' : character));
  return keyboard(keys.flatMap((key) => [down(key), up(key)]));
}
