import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeBackup } from '../../../src/exchange/backup/write-backup';
import { generateLibrary } from '../../library/generate';
import { anyRecord } from './any-record';
import { backupJsonSchema } from './json-schema';

const validate = new Ajv2020({ allErrors: true }).compile(backupJsonSchema());

async function written(records: Parameters<typeof writeBackup>[0]): Promise<{ records: object[] }> {
  const pieces: string[] = [];
  for await (const piece of writeBackup(records, '2026-05-03T10:00:00.000Z')) pieces.push(piece);
  return JSON.parse(pieces.join('')) as { records: object[] };
}

/** `vitest -u` writes it anew. */
test('docs/backup.schema.json is what the parser is made of', async () => {
  await expect(`${JSON.stringify(backupJsonSchema(), undefined, 2)}\n`).toMatchFileSnapshot(
    '../../../docs/backup.schema.json',
  );
});

test('every backup is one by the schema', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyRecord, { maxLength: 5 }), async (records) => {
      validate(await written([records]));
      expect(validate.errors ?? []).toEqual([]);
    }),
  );
});

test('a generated library is one by the schema', async () => {
  const clips = generateLibrary({ clips: 500, seed: 3 });
  validate(await written([clips.map((value) => ({ type: 'clip', value }))]));
  expect(validate.errors ?? []).toEqual([]);
});

test('the schema refuses what we do not write', async () => {
  const [value] = generateLibrary({ clips: 1, seed: 3 });
  const whole = await written([[{ type: 'clip', value: value! }]]);
  const without = (field: string) => ({
    ...whole,
    records: [{ clip: Object.fromEntries(Object.entries(value!).filter(([name]) => name !== field)) }],
  });
  expect(validate(whole)).toBe(true);
  for (const field of ['id', 'url', 'title', 'savedAt', 'changedAt'])
    expect(validate(without(field))).toBe(false);
  expect(validate({ ...whole, records: [{ clip: { ...value, stamps: {} } }] })).toBe(false);
  expect(validate({ ...whole, records: [{ unknown: {} }] })).toBe(false);
});
