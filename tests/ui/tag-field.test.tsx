// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, expect, test } from 'vitest';
import { TagField } from '../../src/ui/tag-field';

const known = ['rust', 'rust async', 'web'];

function Field({ start = [] as string[] }) {
  const [{ tags, text }, set] = useState({ tags: start, text: '' });
  return (
    <TagField
      tags={tags}
      text={text}
      onChange={(nextTags, nextText) => set({ tags: nextTags, text: nextText })}
      suggest={(typed) =>
        known
          .filter((name) => name.includes(typed) && !tags.includes(name))
          .map((name) => ({ name, uses: 2 }))
      }
    />
  );
}

const input = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Tags' });
const chosen = () =>
  [...document.querySelectorAll('.tag-list > li')].map((item) => item.firstChild?.textContent);
const type = (value: string) => fireEvent.input(input(), { target: { value } });
const press = (key: string) => fireEvent.keyDown(input(), { key });

afterEach(cleanup);

test('typing makes a new tag with Enter, comma or Tab', () => {
  render(<Field />);
  for (const [text, key] of [
    ['one', 'Enter'],
    ['two words', ','],
    ['three', 'Tab'],
  ] as const) {
    type(text);
    press(key);
  }
  expect(chosen()).toEqual(['one', 'two words', 'three']);
  expect(input().value).toBe('');
});

test('the arrows choose among what is known, and the choice is told to assistive technology', () => {
  render(<Field />);
  type('rust');
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['rust2', 'rust async2']);
  press('ArrowDown');
  press('ArrowDown');
  const active = input().getAttribute('aria-activedescendant');
  expect(document.getElementById(active ?? '')?.textContent).toBe('rust async2');
  press('Enter');
  expect(chosen()).toEqual(['rust async']);
  expect(screen.getByRole('status').textContent).toBe('Added tag rust async');
});

test('Escape closes the list first, then empties the field, then is left to the popup', () => {
  render(<Field />);
  type('rust');
  expect(press('Escape')).toBe(false);
  expect(input().getAttribute('aria-expanded')).toBe('false');
  expect(press('Escape')).toBe(false);
  expect(input().value).toBe('');
  expect(press('Escape')).toBe(true);
});

test('Backspace in an empty field removes the last tag, and a button any', () => {
  render(<Field start={['a', 'b', 'c']} />);
  press('Backspace');
  expect(chosen()).toEqual(['a', 'b']);
  fireEvent.click(screen.getByRole('button', { name: 'Remove tag a' }));
  expect(chosen()).toEqual(['b']);
  expect(document.activeElement).toBe(input());
});

test('a pasted list becomes tags at once', () => {
  render(<Field start={['a']} />);
  fireEvent.paste(input(), { clipboardData: { getData: () => 'a, b\nc，d' } });
  expect(chosen()).toEqual(['a', 'b', 'c', 'd']);
});

test('Enter in an empty field is left to the form, which saves', () => {
  render(<Field />);
  expect(press('Enter')).toBe(true);
});
