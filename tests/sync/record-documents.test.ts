import { expect, test } from 'vitest';
import { createLibraryKey } from '../../src/sync/library-key';
import { plainCodec, sealedCodec } from '../../src/sync/record-documents';

const record = {
  kind: 'tagTerm',
  id: 'oral history',
  fields: { tag: 'Oral History', slug: '口述历史' },
  stamps: { '*': 'x' },
};

test.each([
  ['encrypted', () => sealedCodec(createLibraryKey())],
  ['not encrypted', () => Promise.resolve(plainCodec)],
])('what is %s comes back as it was', async (_name, codecOf) => {
  const codec = await codecOf();
  const { id, body } = await codec.encode(record.kind, record.id, record);
  expect(id).not.toMatch(/^_/);
  expect(await codec.decode(id, JSON.parse(JSON.stringify(body)))).toEqual(record);
});

test('neither id nor body of an encrypted document say a word of the record', async () => {
  const codec = await sealedCodec(createLibraryKey());
  const document = JSON.stringify(await codec.encode(record.kind, record.id, record));
  for (const word of ['tagTerm', 'oral', 'history', 'History', '口述']) expect(document).not.toContain(word);
  expect(Object.keys((await codec.encode(record.kind, record.id, record)).body)).toEqual(['v', 'sealed']);
});

test('one record is one document wherever it is encrypted, and another key makes another', async () => {
  const key = createLibraryKey();
  const [one, other] = [await sealedCodec(key), await sealedCodec(key)];
  const encode = (codec: typeof one, of = record) => codec.encode(of.kind, of.id, of);
  expect(await encode(one)).toEqual(await encode(other));
  const changed = { ...record, stamps: { '*': 'y' } };
  expect((await encode(one, changed)).id).toBe((await encode(one)).id);
  expect((await encode(one, changed)).body).not.toEqual((await encode(one)).body);
  const foreign = await encode(await sealedCodec(createLibraryKey()));
  expect(foreign.id).not.toBe((await encode(one)).id);
  expect(await one.decode(foreign.id, foreign.body)).toBeUndefined();
});

test('a document in the place of another, or with a bit changed, is none', async () => {
  const codec = await sealedCodec(createLibraryKey());
  const { id, body } = await codec.encode(record.kind, record.id, record);
  const sealed = 'sealed' in body ? body.sealed : '';
  const flipped = Buffer.from(sealed, 'base64');
  flipped[20]! ^= 1;
  expect(await codec.decode(`${id}x`, body)).toBeUndefined();
  expect(await codec.decode(id, { v: 1, sealed: flipped.toString('base64') })).toBeUndefined();
});

test.each([
  ['what anybody could have written, where all is encrypted', { v: 1, record }],
  ['a later form', { v: 2, sealed: 'AAAA' }],
  ['too short a text', { v: 1, sealed: 'AAAA' }],
  ['no base64', { v: 1, sealed: '%%%' }],
  ['no object', 'text'],
  ['nothing', null],
])('%s is not read', async (_name, body) => {
  const codec = await sealedCodec(createLibraryKey());
  const { id } = await codec.encode(record.kind, record.id, record);
  expect(await codec.decode(id, body)).toBeUndefined();
});
