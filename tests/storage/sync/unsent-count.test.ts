import { expect, test, vi } from 'vitest';
import { subscribe } from '../../../src/storage/subscribe';
import { markSent, recordsToSend, unsentCount } from '../../../src/storage/sync/sent-records';
import { aClip } from '../../builders/a-clip';
import { saveClip } from '../../builders/save-clips';

test.each([
  ['all', {}],
  ['all but private clips', { withoutPrivate: true }],
])('whoever follows how many wait to be sent, of %s, hears when they have gone', async (_name, options) => {
  const heard: number[] = [];
  const stop = subscribe(
    () => unsentCount(options),
    (count) => heard.push(count),
    (error) => expect.fail(String(error)),
  );
  await vi.waitFor(() => expect(heard.at(-1)).toBe(0));
  await saveClip(aClip());
  await vi.waitFor(() => expect(heard.at(-1)).toBe(1));
  await markSent(await recordsToSend(10, options));
  await vi.waitFor(() => expect(heard.at(-1)).toBe(0));
  stop();
});
