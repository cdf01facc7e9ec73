// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, renderHook, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mergeValue } from '../../src/domain/form-changes';
import { AutosaveField } from '../../src/ui/autosave-field';
import { useAutosave, type SaveText } from '../../src/ui/use-autosave';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  cleanup();
});

/** A stored text. Saves are made in their order, when the test says so; others may write it as well. */
function aRecord(text: string) {
  const saves: { commit: () => void; fail: () => void }[] = [];
  const record = {
    text,
    save: ((change) =>
      new Promise<void>((resolve, reject) => {
        saves.push({
          commit: () => {
            record.text = change(record.text);
            resolve();
          },
          fail: () => {
            change(record.text);
            reject(new Error('The disk is full.'));
          },
        });
      })) satisfies SaveText,
    written: () =>
      act(async () => {
        // What was typed meanwhile is saved as one behind it.
        while (saves.length > 0) {
          for (const { commit } of saves.splice(0)) commit();
          for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
        }
      }),
    failed: () =>
      act(async () => {
        for (const { fail } of saves.splice(0)) fail();
        await Promise.resolve();
      }),
  };
  return record;
}

function aField(stored: string, options?: Parameters<typeof useAutosave>[2]) {
  const record = aRecord(stored);
  const { result, rerender } = renderHook(({ stored }) => useAutosave(stored, record.save, options), {
    initialProps: { stored },
  });
  return {
    record,
    shown: () => result.current.text,
    problem: () => result.current.problem,
    acceptOther: () => act(() => result.current.acceptOther()),
    type: (text: string) => act(() => result.current.setText(text)),
    comesBack: (text: string) => act(() => rerender({ stored: text })),
    rests: () => act(() => void vi.advanceTimersByTime(1000)),
  };
}

test('what is typed shows at once, and what is written elsewhere later is taken over', async () => {
  const field = aField('');
  await field.type('a');
  expect(field.shown()).toBe('a');
  await field.record.written();
  expect(field.record.text).toBe('a');
  await field.comesBack('a');
  await field.comesBack('from elsewhere');
  expect(field.shown()).toBe('from elsewhere');
  expect(field.problem()).toBeUndefined();
});

test('what is typed while a save is under way is saved as one after it', async () => {
  const texts: string[] = [];
  let commit: () => void = () => undefined;
  const save: SaveText = (change, typed) =>
    new Promise<void>((resolve) => {
      texts.push(typed);
      commit = () => {
        change('');
        resolve();
      };
    });
  const told: string[] = [];
  const { result } = renderHook(() => useAutosave('', save, { onTyped: (text) => told.push(text) }));
  for (const text of ['a', 'ab', 'abc', 'abcd']) await act(() => result.current.setText(text));
  expect(texts).toEqual(['a']);
  expect(told, 'nobody waits').toEqual(['a', 'ab', 'abc', 'abcd']);
  await act(async () => {
    commit();
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  });
  expect(texts).toEqual(['a', 'abcd']);
});

test('an echo that comes late, when all is written, undoes no keystroke', async () => {
  const field = aField('');
  for (const text of ['a', 'ab', 'abc']) {
    await field.type(text);
    await field.record.written();
  }
  for (const text of ['a', 'ab', 'abc']) {
    await field.comesBack(text);
    expect(field.shown()).toBe('abc');
  }
});

test('what was undone since is shown, though it was typed here once', async () => {
  const field = aField('');
  for (const text of ['a', 'ab']) {
    await field.type(text);
    await field.record.written();
    await field.comesBack(text);
  }
  await field.comesBack('a');
  expect(field.shown()).toBe('a');
});

test('what was undone before it came back is shown in the end', async () => {
  const field = aField('');
  for (const text of ['a', 'ab']) await field.type(text);
  await field.record.written();
  await field.comesBack('a');
  expect(field.shown()).toBe('ab');
  await field.rests();
  expect(field.shown()).toBe('a');
});

test('a paragraph that was changed elsewhere while somebody typed in it is there twice, and the field says so', async () => {
  const field = aField('One.');
  field.record.text = 'One, theirs.';
  await field.type('One, mine.\n\nAnd two.');
  await field.record.written();
  for (const text of [field.shown(), field.record.text]) {
    expect(text).toContain('One, theirs.');
    expect(text).toContain('One, mine.');
    expect(text).toContain('And two.');
  }
  expect(field.problem()).toEqual({ kind: 'merged' });
});

test('what goes on being typed after such a change drops nothing either', async () => {
  const field = aField('');
  field.record.text = 'From elsewhere.';
  for (const text of ['M', 'Mi', 'Mine.']) await field.type(text);
  await field.record.written();
  expect(field.record.text).toBe('From elsewhere.\n\nMine.');
  expect(field.shown()).toBe('From elsewhere.\n\nMine.');
  await field.type('From elsewhere.\n\nMine, all.');
  await field.record.written();
  expect(field.record.text).toBe('From elsewhere.\n\nMine, all.');
});

test('a value that was changed elsewhere is shown beside the one that took its place, and can be put back', async () => {
  const field = aField('Old title', { merge: mergeValue });
  field.record.text = 'Their title';
  await field.type('My title');
  await field.record.written();
  expect(field.record.text).toBe('My title');
  expect(field.problem()).toEqual({ kind: 'overwritten', other: 'Their title' });
  await field.acceptOther();
  await field.record.written();
  expect(field.record.text).toBe('Their title');
  expect(field.shown()).toBe('Their title');
  expect(field.problem()).toBeUndefined();
});

test('spaces that are typed and not stored are no change from elsewhere', async () => {
  const field = aField('', { merge: mergeValue, same: (a, b) => a.trim() === b.trim() });
  await field.type('Ada ');
  await field.record.written();
  field.record.text = 'Ada';
  await field.comesBack('Ada');
  expect(field.shown()).toBe('Ada ');
  await field.type('Ada L');
  await field.record.written();
  expect(field.record.text).toBe('Ada L');
  expect(field.problem()).toBeUndefined();
});

test('what could not be saved stays, says so, and is saved with the next keystroke', async () => {
  const field = aField('old');
  await field.type('old and new');
  await field.record.failed();
  expect(field.problem()).toEqual({ kind: 'failed' });
  await field.rests();
  await field.comesBack('from elsewhere');
  expect(field.shown()).toBe('old and new');
  await field.type('old and new!');
  await field.record.written();
  expect(field.record.text).toBe('old and new!');
  expect(field.problem()).toBeUndefined();
});

test('the field says what was written elsewhere, and one click takes it', async () => {
  const record = aRecord('Old title');
  render(<AutosaveField label="Title" value="Old title" onSave={record.save} />);
  record.text = 'عنوان آخر';
  await act(() => void fireEvent.input(screen.getByLabelText('Title'), { target: { value: 'My title' } }));
  await record.written();
  expect(screen.getByRole('status').textContent).toContain('عنوان آخر');
  await act(() => void fireEvent.click(screen.getByRole('button')));
  await record.written();
  expect(record.text).toBe('عنوان آخر');
  expect(screen.queryByRole('status')).toBeNull();
});
