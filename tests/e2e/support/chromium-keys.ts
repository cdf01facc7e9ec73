const modifierBits: Record<string, number> = { Alt: 1, Control: 2, Meta: 4, Shift: 8 };

/** Windows virtual key codes, by which Chromium knows the keys that write nothing. */
const namedKeys: Record<string, { keyCode: number; text?: string }> = {
  Backspace: { keyCode: 8 },
  Tab: { keyCode: 9 },
  Enter: { keyCode: 13, text: '\r' },
  Escape: { keyCode: 27 },
  PageUp: { keyCode: 33 },
  PageDown: { keyCode: 34 },
  End: { keyCode: 35 },
  Home: { keyCode: 36 },
  ArrowLeft: { keyCode: 37 },
  ArrowUp: { keyCode: 38 },
  ArrowRight: { keyCode: 39 },
  ArrowDown: { keyCode: 40 },
  Delete: { keyCode: 46 },
};

/** The events of `Control+Shift+Enter` or `a`, as `Input.dispatchKeyEvent` takes them. */
export function chordOf(chord: string): object[] {
  const names = chord.split(/\+(?=.)/);
  const key = names.pop() ?? '';
  const modifiers = names.reduce((bits, name) => bits + modifierBit(name), 0);
  const named = namedKeys[key];
  const letter = key.toUpperCase();
  const keyCode = named?.keyCode ?? letter.charCodeAt(0);
  const code = named ? key : /\d/.test(key) ? `Digit${key}` : /[A-Z]/.test(letter) ? `Key${letter}` : '';
  const writes = (modifiers & ~modifierBit('Shift')) === 0;
  const text = writes ? (named ? named.text : key) : undefined;
  const event = { key, code, windowsVirtualKeyCode: keyCode, modifiers };
  return [
    { ...event, type: text === undefined ? 'rawKeyDown' : 'keyDown', ...(text !== undefined && { text }) },
    { ...event, type: 'keyUp' },
  ];
}

function modifierBit(name: string): number {
  const bit = modifierBits[name];
  if (bit === undefined) throw new Error(`${name} is no modifier key`);
  return bit;
}
