import { uuidv7 } from 'uuidv7';
import { beforeEach, expect, test } from 'vitest';
import { groupOutline } from '../../../src/app/digests/group-outline';
import { linkedListFiles } from '../../../src/app/digests/linked-list';
import { markPublished } from '../../../src/app/digests/mark-published';
import { addClipsToDigest } from '../../../src/app/digests/new-digest';
import { readRenderOptions } from '../../../src/app/digests/post-context';
import { postPatterns } from '../../../src/app/digests/post-patterns';
import { readWording } from '../../../src/app/digests/post-words';
import { nextOfSeries, seriesList } from '../../../src/app/digests/series';
import { postSettings } from '../../../src/app/settings/post-settings';
import type { Series } from '../../../src/domain/digest/series';
import { compile } from '../../../src/rendering/compile';
import { render } from '../../../src/rendering/render';
import { clipsWithIds } from '../../../src/storage/clips';
import { library } from '../../../src/storage/database';
import {
  allDigests,
  changeDigest,
  changeEntry,
  createDigest,
  digestWithId,
  entriesOf,
} from '../../../src/storage/digests';
import { aClip } from '../../builders/a-clip';
import { aClock } from '../../builders/a-clock';
import { saveClips } from '../../builders/save-clips';
import { sixShapes, type Shape } from './six-shapes';

const clock = aClock('2026-05-03T10:00:00.000Z', 'Europe/Berlin');

beforeEach(async () => {
  await Promise.all(library().tables.map((table) => table.clear()));
});

/** Begins the next digest of the shape's series, with what was clipped, and resolves to its id. */
async function write({ series, clips, digest, texts = {}, runOn = [], groupBy }: Shape): Promise<string> {
  const whole: Series = {
    id: 'series',
    name: 'Series',
    patterns: { title: '', slug: '', intro: '', outro: '' },
    author: 'Ann',
    blog: 'https://blog.example',
    language: 'en',
    categories: [],
    outline: [],
    rules: [],
    firstIssue: 1,
    ...series,
  };
  await seriesList.change(() => [whole]);
  const saved = clips.map((clip, n) =>
    aClip({ id: `clip-${n}`, savedAt: `2026-05-01T0${n}:00:00.000Z`, ...clip }),
  );
  await saveClips(saved.map((clip) => ({ clip })));
  let ids = 0;
  const begun = await nextOfSeries(whole, {
    clock,
    newId: () => `00000000-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`,
    series: seriesList,
    patterns: postPatterns,
    settings: postSettings,
    storage: { allDigests, entriesOf },
  });
  const { id } = begun.digest;
  await createDigest(begun.digest, begun.entries);
  await addClipsToDigest(
    saved.map((clip) => clip.id),
    id,
  );
  if (digest) await changeDigest(id, digest);
  for (const entry of await entriesOf(id)) {
    if (entry.kind === 'text' && texts[entry.text] !== undefined)
      await changeEntry(entry.id, (one) => ({ ...one, text: texts[entry.text]! }) as typeof one);
    const title = entry.kind === 'clip' ? saved.find((clip) => clip.id === entry.clipId)?.title : undefined;
    if (title !== undefined && runOn.includes(title))
      await changeEntry(entry.id, (one) => ({ ...one, runOn: true }) as typeof one);
  }
  if (groupBy) {
    const { digest: now, entries, clips: known } = await contents(id);
    await groupOutline(now, entries, known, groupBy);
  }
  return id;
}

async function contents(id: string) {
  const digest = (await digestWithId(id))!;
  const entries = await entriesOf(id);
  const ids = entries.flatMap((entry) => (entry.kind === 'clip' ? [entry.clipId] : []));
  const clips = new Map((await clipsWithIds(ids)).map((clip) => [clip.id, clip]));
  return { digest, entries, clips, wording: await readWording(digest.language) };
}

/** The file, or the files one behind the other under their names. */
async function filesOf(id: string, { format, linkedList }: Shape): Promise<string> {
  const { digest, entries, clips, wording } = await contents(id);
  // What cleans HTML needs a browser, and no shape has any.
  const { sanitizeHtml: _sanitize, ...options } = await readRenderOptions(digest, format);
  if (!linkedList) return render(compile(digest, entries, clips, wording), format, options).text;
  const files = await linkedListFiles({ digest, entries, clips, wording }, { format, ...options });
  return files.map(({ name, text }) => `=== ${name}\n${text}`).join('\n');
}

test.each(sixShapes)('$name goes from the library to its file as it always has', async (shape) => {
  const id = await write(shape);
  await expect(await filesOf(id, shape)).toMatchFileSnapshot(`golden/${shape.name}.golden`);
});

test.each(sixShapes)('the second $name has its sections, its texts and the next number', async (shape) => {
  const first = await write(shape);
  await markPublished({
    digestId: first,
    text: 'x',
    format: shape.format,
    address: 'https://blog.example/first',
    day: '2026-05-03',
  });
  const [series] = await seriesList.read();
  const { digest, entries } = await nextOfSeries(series!, {
    clock: aClock('2026-05-10T10:00:00.000Z', 'Europe/Berlin'),
    newId: uuidv7,
    series: seriesList,
    patterns: postPatterns,
    settings: postSettings,
    storage: { allDigests, entriesOf },
  });
  expect(digest.issue).toBe((series!.firstIssue ?? 1) + 1);
  expect(entries.map((entry) => (entry.kind === 'clip' ? '' : entry.text))).toEqual(
    series!.outline.map(({ text }) => text),
  );
  expect((await readRenderOptions(digest, shape.format)).previous).toMatchObject({
    url: 'https://blog.example/first',
  });
});
