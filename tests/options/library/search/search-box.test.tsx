// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { useRef, useState } from 'preact/hooks';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SearchBox } from '../../../../options/library/search/search-box';
import { trashClip } from '../../../../src/storage/clips';
import { saveClips } from '../../../builders/save-clips';
import { library } from '../../../../src/storage/database';
import { createDigest } from '../../../../src/storage/digests';
import * as tagLists from '../../../../src/storage/tag-statistics';
import { subscribeToWrites } from '../../../../src/storage/subscribe';
import { aClip } from '../../../builders/a-clip';
import { aDigest } from '../../../builders/a-digest';

function Box() {
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  return (
    <SearchBox
      text={text}
      problems={[]}
      field={field}
      onChange={setText}
      onEnter={() => undefined}
      onDone={() => undefined}
    />
  );
}

const input = () => screen.getByRole<HTMLInputElement>('combobox');
const enter = () => act(() => void fireEvent.focusIn(input()));
const leave = () => act(() => void fireEvent.focusOut(input()));
const type = (value: string) => {
  input().value = value;
  input().setSelectionRange(value.length, value.length);
  fireEvent.input(input());
};
const offers = (...texts: string[]) =>
  waitFor(() =>
    expect(screen.queryAllByRole('option').map((option) => option.firstChild?.textContent)).toEqual(texts),
  );
const save = (...pages: { host: string; tags?: string[] }[]) =>
  saveClips(pages.map(({ host, tags = [] }, n) => ({ clip: aClip({ url: `https://${host}/${n}`, tags }) })));
/** Does it, and waits for this page to have heard of the write. */
const heard = async (write: () => Promise<unknown>) => {
  const told = new Promise<void>((resolve) => {
    const stop = subscribeToWrites(() => resolve(stop()));
  });
  await write();
  await told;
};

beforeEach(async () => {
  await Promise.all(library().tables.map((table) => table.clear()));
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test('what is used most is offered first, of sites and of tags', async () => {
  await save(
    { host: 'alpha.example', tags: ['rust', 'running'] },
    { host: 'www.zeta.example', tags: ['running', 'ruby'] },
    { host: 'zeta.example', tags: ['running', 'ruby'] },
    { host: 'zeta.example' },
    { host: 'mid.example' },
    { host: 'mid.example' },
  );
  render(<Box />);
  await enter();
  type('site:');
  await offers('site:zeta.example', 'site:mid.example', 'site:alpha.example');
  type('#ru');
  await offers('#running', '#ruby', '#rust');
});

test('what is written while one types is offered too, and what is in the trash no more', async () => {
  const only = aClip({ url: 'https://old.example/' });
  await saveClips([{ clip: only }]);
  render(<Box />);
  await enter();
  type('site:');
  await offers('site:old.example');
  await heard(() => save({ host: 'new.example', tags: ['fresh'] }, { host: 'new.example' }));
  await offers('site:new.example', 'site:old.example');
  await trashClip(only.id, '2026-05-04T00:00:00.000Z');
  await offers('site:new.example');
  type('#f');
  await offers('#fresh');
  await createDigest(aDigest({ title: 'Week 5' }));
  type('in:');
  await offers('in:"Week 5"');
});

test('nothing is read again for a keystroke, nor for a write while the writer is elsewhere', async () => {
  const reads = vi.spyOn(tagLists, 'tagList');
  await save({ host: 'a.example', tags: ['one'] });
  render(<Box />);
  await enter();
  // The sites are what is read last.
  type('site:');
  await offers('site:a.example');
  for (const text of ['#', '#o', '#on']) {
    type(text);
    await offers('#one');
  }
  await leave();
  await enter();
  type('#o');
  await offers('#one');
  expect(reads).toHaveBeenCalledTimes(1);

  await leave();
  await heard(() => save({ host: 'a.example', tags: ['other'] }, { host: 'b.example', tags: ['other'] }));
  await heard(() => save({ host: 'c.example' }));
  expect(reads).toHaveBeenCalledTimes(1);
  await enter();
  type('#o');
  await offers('#other', '#one');
  expect(reads).toHaveBeenCalledTimes(2);
});
