// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useRef, useState } from 'preact/hooks';
import { afterEach, expect, test, vi } from 'vitest';
import { Combobox } from '../../src/ui/combobox';

afterEach(cleanup);

const cities = ['北京', 'Berlin', 'بيروت'];

function Field({ onTake, onKey }: { onTake: (city: string) => void; onKey: (key: string) => boolean }) {
  const [text, setText] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  return (
    <Combobox
      field={field}
      input={{
        value: text,
        'aria-label': 'City',
        onInput: ({ currentTarget }) => {
          setText(currentTarget.value);
          setIsOpen(true);
        },
      }}
      listLabel="Cities"
      listClass="cities"
      options={isOpen ? cities : []}
      keyOf={(city) => city}
      onOpen={() => setIsOpen(true)}
      onClose={() => setIsOpen(false)}
      onTake={onTake}
      onClear={() => setText('')}
      onKey={(key, chosen) => onKey(`${key} ${chosen ?? ''}`)}
    >
      {(city) => city}
    </Combobox>
  );
}

function aCombobox() {
  const onTake = vi.fn<(city: string) => void>();
  const onKey = vi.fn<(key: string) => boolean>(() => true);
  render(<Field onTake={onTake} onKey={onKey} />);
  const input = screen.getByRole<HTMLInputElement>('combobox', { name: 'City' });
  return {
    input,
    onTake,
    onKey,
    press: (key: string, more: KeyboardEventInit = {}) => fireEvent.keyDown(input, { key, ...more }),
    chosen: () => document.getElementById(input.getAttribute('aria-activedescendant') ?? '')?.textContent,
  };
}

test('the arrows open the list, choose its first, and go round', () => {
  const { press, chosen, input } = aCombobox();
  expect(press('ArrowUp')).toBe(true);
  expect(input.getAttribute('aria-expanded')).toBe('false');
  press('ArrowDown');
  expect(input.getAttribute('aria-expanded')).toBe('true');
  expect(chosen()).toBe('北京');
  press('ArrowUp');
  expect(chosen()).toBe('بيروت');
  press('ArrowDown');
  expect(chosen()).toBe('北京');
});

test('typing lets go of what was chosen', () => {
  const { press, chosen, input } = aCombobox();
  press('ArrowDown');
  fireEvent.input(input, { target: { value: 'B' } });
  expect(chosen()).toBeUndefined();
});

test('other keys are the field’s own, with what is chosen', () => {
  const { press, onKey } = aCombobox();
  press('Enter');
  press('ArrowDown');
  press('ArrowDown');
  expect(press('Tab')).toBe(false);
  expect(onKey.mock.calls).toEqual([['Enter '], ['Tab Berlin']]);
});

test.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { isComposing: true }])(
  'a key with %j is none of its business',
  (more) => {
    const { press, onKey, input } = aCombobox();
    expect(press('Enter', more)).toBe(true);
    expect(press('ArrowDown', more)).toBe(true);
    expect(onKey).not.toHaveBeenCalled();
    expect(input.getAttribute('aria-expanded')).toBe('false');
  },
);

test('a click takes an option, and leaves the focus in the field', () => {
  const { press, onTake } = aCombobox();
  press('ArrowDown');
  const option = screen.getByRole('option', { name: 'بيروت' });
  expect(fireEvent.pointerDown(option)).toBe(false);
  fireEvent.click(option);
  expect(onTake).toHaveBeenCalledExactlyOnceWith('بيروت');
});

test('Escape closes the list, then empties the field, then is left alone', () => {
  const { press, input } = aCombobox();
  fireEvent.input(input, { target: { value: 'B' } });
  expect(press('Escape')).toBe(false);
  expect(input.value).toBe('B');
  expect(press('Escape')).toBe(false);
  expect(input.value).toBe('');
  expect(press('Escape')).toBe(true);
});
