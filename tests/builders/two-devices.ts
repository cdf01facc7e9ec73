import { afterAll, beforeEach, vi } from 'vitest';
import type { Clip } from '../../src/domain/clip';
import { clipWithId } from '../../src/storage/clips';
import { editClip } from '../../src/storage/edit-clip';
import { outlineOf } from '../../src/storage/digests';
import { addEntries, createDigest } from '../../src/storage/digests';
import type { aClip } from './a-clip';
import { aDevice, exchange, leaveDevices, type Device } from './a-device';
import { aDigest } from './a-digest';
import { saveClip } from './save-clips';

/** Two devices, new ones for each test, and a wall clock that goes on only when a test says so. */
export function twoDevices() {
  const devices = { a: aDevice('a'), b: aDevice('b') };
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime('2026-05-03T10:00:00.000Z');
    const request = (_name: string, work: (lock: object) => unknown) => work({});
    vi.stubGlobal('navigator', { locks: { request } });
    Object.assign(devices, { a: aDevice('a'), b: aDevice('b') });
  });
  afterAll(async () => {
    await leaveDevices();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
  return {
    devices,
    /** Gives both devices these clips. */
    share: async (...clips: readonly Clip[]) => {
      await devices.a.on(async () => {
        for (const clip of clips) await saveClip(clip);
      });
      await exchange(devices.a, devices.b);
      later();
    },
    /** Gives both devices the digest of `aDigest` with passages of these ids. */
    shareDigest: async (...ids: readonly string[]) => {
      const { a, b } = devices;
      await a.on(() => createDigest(aDigest()));
      if (ids.length > 0) await a.on(() => addEntries(aDigest().id, ids.map(passage)));
      await exchange(a, b);
      later();
    },
  };
}

export const later = (minutes = 1) => vi.setSystemTime(Date.now() + minutes * 60_000);
export const now = () => new Date().toISOString();

export const edit = (device: Device, id: string, fields: Parameters<typeof aClip>[0] = {}) =>
  device.on(() => editClip(id, () => fields, now()));
export const seen = (device: Device, id: string) => device.on(() => clipWithId(id));

export const passage = (id: string) => ({ id, kind: 'text' as const, text: id, runOn: false });

/** The introduction of the digest of `aDigest`, and its passages or the ids of its clips. */
export const outlineOn = (device: Device) =>
  device.on(async () => {
    const { digest, entries } = (await outlineOf(aDigest().id))!;
    return [digest.intro, ...entries.map((entry) => (entry.kind === 'clip' ? entry.clipId : entry.text))];
  });
