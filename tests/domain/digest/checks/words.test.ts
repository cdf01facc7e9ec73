import { expect, test } from 'vitest';
import {
  bareAddress,
  imageWithoutText,
  oddSchemes,
  placeholder,
  unclosedMark,
  undefinedLabel,
  weakLink,
} from '../../../../src/domain/digest/checks/word-checks';
import { sharedReferences } from '../../../../src/domain/markdown/references';

test.each([
  ['Ordinary words, todo lists and a test.', undefined],
  ['More … to say.', undefined],
  ['TODO: say why', 'TODO'],
  ['Say TK here', 'TK'],
  ['Lorem ipsum dolor', 'Lorem ipsum'],
  ['…', '…'],
  ['???', '???'],
  ['xx', 'xx'],
  ['评论待补', '待补'],
  ['', undefined],
])('of %j, %j waits for its words', (text, found) => {
  expect(placeholder(text)).toBe(found);
});

test.each([
  ['Read [here]().', 'here'],
  ['[Click here!](https://a.example)', 'Click here!'],
  ['[**this**]() and so on', 'this'],
  ['看[这里]()。', '这里'],
  ['[Here be dragons]()', undefined],
  ['`[here]()` is how it is written', undefined],
  ['![link](a.png)', undefined],
  ['[this paper]()', undefined],
])('of %j, the link words %j say nothing', (text, found) => {
  expect(weakLink(text)).toBe(found);
});

test.each([
  ['See https://a.example/b for more', 'https://a.example/b'],
  ['[https://a.example](https://a.example)', 'https://a.example'],
  ['<https://a.example>', 'https://a.example'],
  ['[words](https://a.example)', undefined],
  ['`https://a.example`', undefined],
  ['[words][1]\n\n[1]: https://a.example', undefined],
])('of %j, the address %j is in plain sight', (text, found) => {
  expect(bareAddress(text)).toBe(found);
});

test.each([
  ['Whole **words**, *words*, __words__, `code` and [a link](https://a.example/_x).', undefined],
  ['2 * 3, snake_case, a~b and 5*', undefined],
  ['* a list\n* of two', undefined],
  ['Not **closed', '**'],
  ['**closed\n\nbeyond**', '**'],
  ['An *opened word', '*'],
  ['A `tick', '`'],
  ['`**` is bold', undefined],
  ['Escaped \\** and \\[', undefined],
  ['A [link](https://a.exa', '[link](https://a.exa'],
  ['A [link', '[link'],
  ['An [aside] of mine', undefined],
  ['```\n**code', '```'],
  ['```\n**code\n```', undefined],
  ['~~gone', '~~'],
  ['Good. <!-- check this', '<!--'],
  ['https://a.example/a**b', undefined],
])('of %j, %j is left open', (text, found) => {
  expect(unclosedMark(text)).toBe(found);
});

test.each([
  ['[rules](htps://rules.example)', { unknown: 'htps' }],
  ['[a][1]\n\n[1]: htpp://rules.example', { unknown: 'htpp' }],
  ['[x](javascript:alert(1)) <data:text/html,x>', { unsafe: 'javascript' }],
  ['[note](obsidian://open?vault=a), [me](tel:+1), [b](/relative:x), [c](mailto:a@b.c)', {}],
  ['`[x](htps://a.example)`', {}],
])('of %j, the odd schemes are %j', (text, found) => {
  expect(oddSchemes(text)).toEqual(found);
});

test.each([
  ['![](https://a.example/i.png)', 'https://a.example/i.png'],
  ['![a cat](https://a.example/i.png)', undefined],
])('of %j, the image %j has no words', (text, found) => {
  expect(imageWithoutText(text)).toBe(found);
});

test.each([
  ['It says so.[^1]', '[^1]'],
  ['It says so.[^1]\n\n[^1]: There.', undefined],
  ['By [the rules][r] and [others][o].', '[o]'],
  ['By [the rules][R], `[x][y]`', undefined],
  ['See the end.[^end]', undefined],
])('of %j, the label %j is defined nowhere', (text, found) => {
  expect(undefinedLabel(text, sharedReferences(['[r]: https://rules.example\n\n[^end]: The end.']))).toBe(
    found,
  );
});
