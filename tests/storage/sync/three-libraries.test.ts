import * as fc from 'fast-check';
import { afterAll, expect, test, vi } from 'vitest';
import { canonicalJson } from '../../../src/domain/json';
import { library } from '../../../src/storage/database';
import { markSent, recordsToSend } from '../../../src/storage/sync/sent-records';
import { receiveRecords } from '../../../src/storage/sync/receive-records';
import type { SyncedRecord } from '../../../src/storage/sync/synced-record';
import { aDevice, exchange, leaveDevices, type Device } from '../../builders/a-device';
import { acts, backups, type ActName } from '../../builders/random-acts';
import { keptAndCounted } from '../recount';

afterAll(async () => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  await leaveDevices();
});

/** Something that happens on one of the devices; `killAfter` says after how many writes its browser dies. */
interface Step {
  device: number;
  act: ActName | 'push' | 'pull';
  pick: number;
  other: number;
  minutes: number;
  killAfter: number | undefined;
}

const names = Object.keys(acts) as ActName[];
// What people do most, and what tells others of it, comes more often than the rest.
const often = ['comment', 'write', 'intro', 'editQuote', 'trash', 'emptyTrash', 'removeEntry'] as const;
const anyStep: fc.Arbitrary<Step> = fc.record({
  device: fc.nat(2),
  act: fc.oneof(
    { arbitrary: fc.constantFrom(...names), weight: 4 },
    { arbitrary: fc.constantFrom(...often), weight: 4 },
    { arbitrary: fc.constantFrom('push' as const, 'pull' as const), weight: 3 },
  ),
  pick: fc.nat(5),
  other: fc.nat(5),
  minutes: fc.nat(20),
  killAfter: fc.oneof({ arbitrary: fc.constant(undefined), weight: 9 }, { arbitrary: fc.nat(12), weight: 1 }),
});

/** What all three have before they part. */
const beginning: readonly ActName[] = [
  'saveClip',
  'addQuote',
  'saveClip',
  'createDigest',
  'append',
  'putClip',
];

/** The texts of a library that a person can see or find, by their places. */
function textsIn(records: readonly SyncedRecord[]): Map<string, string> {
  const texts = new Map<string, string>();
  const add = (place: string, value: unknown) => {
    if (typeof value === 'string' && value !== '') texts.set(place, value);
  };
  for (const { kind, id, fields } of records) {
    if (fields['removed'] === true) continue;
    for (const field of ['comment', 'title', 'intro', 'text', 'wording', 'name', 'value'])
      if (kind !== 'conflict') add(`${kind}/${id}/${field}`, fields[field]);
    if (kind === 'conflict') {
      const { value } = fields;
      add(
        `${kind}/${id}`,
        typeof value === 'object' && value !== null && 'comment' in value ? value.comment : value,
      );
    }
    const { quotes } = fields;
    if (!Array.isArray(quotes)) continue;
    for (const quote of quotes as { id: string; comment: string }[])
      add(`${kind}/${id}/${quote.id}`, quote.comment);
  }
  return texts;
}

/** Has the browser die after so many writes of `work`: the transaction they belong to is as if it had never been. */
async function killed(work: () => Promise<unknown>, killAfter: number | undefined): Promise<void> {
  if (killAfter === undefined) {
    await work();
    return;
  }
  let left = killAfter;
  const proto: Record<'put' | 'add' | 'delete', (...args: never[]) => unknown> = IDBObjectStore.prototype;
  const writes = (['put', 'add', 'delete'] as const).map((name) => [name, proto[name]] as const);
  for (const [name, write] of writes) {
    proto[name] = function (this: IDBObjectStore, ...args: never[]) {
      if (left-- <= 0) throw new Error('The browser died');
      return write.apply(this, args);
    };
  }
  await work().catch(() => undefined);
  for (const [name, write] of writes) proto[name] = write;
  library().close();
}

class World {
  readonly devices: readonly Device[] = ['a', 'b', 'c'].map(aDevice);
  /** What the server was told, and up to where each device has read it. */
  readonly #told: SyncedRecord[] = [];
  readonly #read = [0, 0, 0];
  #nowMs = Date.UTC(2026, 4, 3, 10);
  #written = 0;
  /** Texts that somebody has written, with the devices on which they were replaced or deleted by somebody who saw them. */
  readonly #dropped = new Map<string, Set<number>>();

  async run(step: Step): Promise<void> {
    const device = this.devices[step.device]!;
    this.#nowMs += step.minutes * 60_000;
    // Clocks are apart by an hour.
    vi.setSystemTime(this.#nowMs + (step.device - 1) * 60 * 60_000);
    if (step.act === 'push') return this.#push(device, step.killAfter);
    if (step.act === 'pull') return this.#pull(step.device, step.killAfter);
    const act = acts[step.act];
    const input = { pick: step.pick, other: step.other, text: `t${(this.#written += 1)}` };
    const before = textsIn(await device.all());
    await device.on(() => killed(() => act(input), step.killAfter));
    const after = textsIn(await device.all());
    for (const [place, text] of before)
      if (after.get(place) !== text) this.#dropped.get(text)?.add(step.device);
    for (const [place, text] of after) {
      if (before.get(place) === text) continue;
      const known = this.#dropped.get(text);
      if (known) known.delete(step.device);
      else this.#dropped.set(text, new Set());
    }
  }

  #push(device: Device, killAfter: number | undefined): Promise<void> {
    return device.on(() =>
      killed(async () => {
        const records = await recordsToSend(100);
        this.#told.push(...(JSON.parse(JSON.stringify(records)) as SyncedRecord[]));
        await markSent(records);
      }, killAfter),
    );
  }

  async #pull(index: number, killAfter: number | undefined): Promise<void> {
    const to = this.#told.length;
    const records = this.#told.slice(this.#read[index], to).toReversed();
    await this.devices[index]!.on(() =>
      killed(async () => {
        expect((await receiveRecords(records)).refused).toEqual([]);
        this.#read[index] = to;
      }, killAfter),
    );
  }

  /** The texts that nobody has replaced or deleted. */
  texts(): string[] {
    return Array.from(this.#dropped).flatMap(([text, devices]) => (devices.size === 0 ? text : []));
  }

  async begin(): Promise<void> {
    for (const act of beginning)
      await this.run({ device: 0, act, pick: 0, other: 1, minutes: 1, killAfter: undefined });
    await exchange(...this.devices);
  }

  /** Everybody is told everything. */
  async end(): Promise<void> {
    for (const index of [0, 1, 2]) {
      await this.run({ device: index, act: 'push', pick: 0, other: 0, minutes: 1, killAfter: undefined });
    }
    for (const index of [2, 0, 1]) await this.#pull(index, undefined);
    await exchange(...this.devices);
  }
}

const order = (a: SyncedRecord, b: SyncedRecord) => (`${a.kind} ${a.id}` < `${b.kind} ${b.id}` ? -1 : 1);

test('three libraries that were told everything are equal, and no text is lost', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const request = (_name: string, work: (lock: object) => unknown) => work({});
  vi.stubGlobal('navigator', { locks: { request } });
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 10, maxLength: 40, size: 'max' }), async (steps) => {
      backups.length = 0;
      const world = new World();
      await world.begin();
      for (const step of steps) await world.run(step);
      await world.end();
      const all: SyncedRecord[][] = [];
      for (const device of world.devices) {
        all.push((await device.all()).sort(order));
        const { kept, counted } = await device.on(keptAndCounted);
        expect(kept).toEqual(counted);
      }
      for (const records of all.slice(1)) expect(canonicalJson(records)).toBe(canonicalJson(all[0]));
      const texts = new Set(textsIn(all[0]!).values());
      expect(world.texts().filter((text) => !texts.has(text))).toEqual([]);
    }),
    { numRuns: 25, endOnFailure: true },
  );
});
