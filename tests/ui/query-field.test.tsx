// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useRef, useState } from 'preact/hooks';
import { afterEach, expect, test, vi } from 'vitest';
import { QueryField } from '../../src/ui/query-field';

const known = {
  tags: ['rust', 'rust async', 'web'].map((name) => ({ name, clips: 2 })),
  sites: [{ name: 'a.example', clips: 1 }],
  digests: [],
};

function Field({ onEnter }: { onEnter?: () => void }) {
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  return <QueryField value={text} known={known} field={field} onChange={setText} onEnter={onEnter} />;
}

const input = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Search the library' });
const options = () => screen.queryAllByRole('option').map((option) => option.firstChild?.textContent);
const press = (key: string) => fireEvent.keyDown(input(), { key });
const type = (value: string) => {
  input().value = value;
  input().setSelectionRange(value.length, value.length);
  fireEvent.input(input());
};

afterEach(cleanup);

test('operators are offered, then the values behind the one that was taken', () => {
  render(<Field />);
  type('si');
  expect(options()).toEqual(['site:']);
  press('ArrowDown');
  press('Tab');
  expect(input().value).toBe('site:');
  expect(options()).toEqual(['site:a.example']);
  press('ArrowDown');
  press('Enter');
  expect(input().value).toBe('site:a.example ');
  expect(options()).toEqual([]);
});

test('a tag takes the place of what is typed, and what follows stays', () => {
  render(<Field />);
  type('#rust');
  press('ArrowDown');
  press('ArrowDown');
  expect(document.getElementById(input().getAttribute('aria-activedescendant') ?? '')?.textContent).toBe(
    'tag:"rust async"2 clips',
  );
  press('Enter');
  expect(input().value).toBe('tag:"rust async" ');
});

test('Enter with nothing chosen goes on to what was found', () => {
  const onEnter = vi.fn();
  render(<Field onEnter={onEnter} />);
  type('rust');
  press('Enter');
  expect(onEnter).toHaveBeenCalledOnce();
  expect(input().getAttribute('aria-expanded')).toBe('false');
});

test('Escape closes the list, then empties the field, then is left alone', () => {
  render(<Field />);
  type('is:');
  expect(press('Escape')).toBe(false);
  expect(input().value).toBe('is:');
  expect(press('Escape')).toBe(false);
  expect(input().value).toBe('');
  expect(press('Escape')).toBe(true);
});

test('behind a space nothing is offered until it is asked for', () => {
  render(<Field />);
  type('is:unused ');
  expect(options()).toEqual([]);
  press('ArrowDown');
  expect(options()).toContain('tag:');
});
