import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BackupRecord } from '../../../src/exchange/backup/backup-schema';
import {
  isBackup,
  readBackup,
  type BackupReading,
  type Upgrade,
} from '../../../src/exchange/backup/read-backup';
import { writeBackup } from '../../../src/exchange/backup/write-backup';
import { aClip } from '../../builders/a-clip';
import { generateLibrary } from '../../library/generate';
import { anyRecord } from './any-record';

const madeAt = '2026-05-03T10:00:00.000Z';

async function textOf(records: readonly BackupRecord[]): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of writeBackup([records.slice(0, 1), [], records.slice(1)], madeAt))
    pieces.push(piece);
  return pieces.join('');
}

async function readingsOf(text: string, length = 1_000, version?: number, upgrades?: Map<number, Upgrade>) {
  const pieces = Array.from({ length: Math.ceil(text.length / length) }, (_, n) =>
    text.slice(n * length, (n + 1) * length),
  );
  const readings: BackupReading[] = [];
  for await (const reading of readBackup(pieces, version, upgrades)) readings.push(reading);
  return readings;
}

const records = (readings: readonly BackupReading[]) =>
  readings.flatMap((reading) => (reading.kind === 'record' ? [reading.record] : []));
const clip = (value = aClip({ comment: 'Words' })): BackupRecord => ({ type: 'clip', value });

test('all that a library may hold comes back equal, wherever the pieces end', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyRecord, { maxLength: 6 }),
      fc.integer({ min: 1, max: 99 }),
      async (all, length) => {
        const readings = await readingsOf(await textOf(all), length);
        expect(readings).toEqual([
          { kind: 'header', header: { version: 2, madeAt } },
          ...all.map((record) => ({ kind: 'record', record })),
        ]);
      },
    ),
  );
});

test('a library of thousands comes back equal', async () => {
  const all = generateLibrary({ clips: 2_000, seed: 11 }).map((value) => clip(value));
  expect(records(await readingsOf(await textOf(all), 65_536))).toEqual(all);
});

test('a backup is known by how it begins, also where it was laid out anew', async () => {
  const text = await textOf([clip()]);
  const pretty = `\uFEFF${JSON.stringify(JSON.parse(text), undefined, 2)}`;
  expect([text, pretty, '{"records":[]}', '[]', ''].map(isBackup)).toEqual([true, true, false, false, false]);
  expect(await readingsOf(pretty)).toEqual(await readingsOf(text));
});

test('a backup that is cut off gives what is whole of it, and says so', async () => {
  const all = [clip(), clip(), clip()];
  const text = await textOf(all);
  const readings = await readingsOf(text.slice(0, -100));
  expect(records(readings)).toEqual(all.slice(0, 2));
  expect(readings.at(-1)).toMatchObject({ kind: 'unreadable', reason: 'cut-off' });
});

test.each([
  ['an address that is none of the web', { ...aClip(), url: 'javascript:alert(1)' }],
  ['no date', { ...aClip(), savedAt: 'yesterday' }],
  ['an odd id', { ...aClip(), id: '../x' }],
  ['nothing', null],
])('a clip with %s costs that clip', async (_, value) => {
  const good = clip();
  const text = `{"gleanings":1,"records":[${JSON.stringify({ clip: value })},${JSON.stringify({ clip: good.value })}]}`;
  expect(await readingsOf(text)).toMatchObject([
    { kind: 'header' },
    { kind: 'unreadable', reason: 'wrong-form', place: { number: 1 } },
    { kind: 'record', record: good },
  ]);
});

test.each([
  '{"clip":{},"digest":{}}',
  '{"unknown":{}}',
  '{"__proto__":{"id":"x"}}',
  '{"constructor":{}}',
  '{}',
])('%s is no record', async (line) => {
  expect(await readingsOf(`{"gleanings":1,"records":[${line}]}`)).toMatchObject([
    { kind: 'header' },
    { kind: 'unreadable' },
  ]);
});

test.each([
  ['', 'empty'],
  ['{"gleanings":0,"records":[]}', 'wrong-kind'],
  ['{"gleanings":1,', 'wrong-kind'],
  [`{"gleanings":1,"x":"${'y'.repeat(20_000)}","records":[]}`, 'wrong-kind'],
])('what is no backup is told: %.30s', async (text, reason) => {
  expect(await readingsOf(text)).toMatchObject([{ kind: 'unreadable', reason }]);
});

test('a backup of a newer version is left alone', async () => {
  expect(await readingsOf('{"gleanings":3,"records":[{"clip":{}}]}')).toEqual([
    { kind: 'newer', version: 3 },
  ]);
});

test('the records of an older version become those of today, step by step', async () => {
  const rename =
    (from: string, to: string): Upgrade =>
    (line) =>
      JSON.parse(JSON.stringify(line).replace(`"${from}":`, `"${to}":`));
  const upgrades = new Map([
    [1, rename('link', 'page')],
    [2, rename('page', 'clip')],
  ]);
  const value = aClip();
  const text = (version: number, name: string) =>
    `{"gleanings":${version},"records":[${JSON.stringify({ [name]: value })}]}`;
  for (const [version, name] of [
    [1, 'link'],
    [2, 'page'],
    [3, 'clip'],
  ] as const) {
    expect(records(await readingsOf(text(version, name), 50, 3, upgrades))).toEqual([clip(value)]);
  }
});

test('passwords and tokens in settings stay behind', async () => {
  const value = {
    destinations: [
      { name: 'Blog', user: 'ann', password: 'p', appPassword: 'p', accessToken: 't', api_key: 'k' },
    ],
  };
  const [record] = records(
    await readingsOf(await textOf([{ type: 'setting', value: { name: 'destinations', value } }])),
  );
  expect(record?.value).toEqual({
    name: 'destinations',
    value: { destinations: [{ name: 'Blog', user: 'ann' }] },
  });
});

test.each([
  ['no object', 7],
  ['no stamp for what was created', { title: '0mox0q4w0.0000.device' }],
  ['a stamp of no form', { '*': 'yesterday' }],
])('a record whose stamps are of a wrong form (%s) comes without any', async (_, stamps) => {
  const value = aClip();
  const text = `{"gleanings":2,"records":[${JSON.stringify({ clip: value, stamps })}]}`;
  expect(records(await readingsOf(text))).toEqual([clip(value)]);
});
