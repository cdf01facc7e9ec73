import { expect, test } from 'vitest';
import {
  publishTo,
  type Outcomes,
  type PlaceOutcome,
  type PublishPlace,
} from '../../../src/app/digests/publish';

const place = (id: string, send: PublishPlace['send']): PublishPlace => ({ id, name: id, detail: '', send });
const sent: PlaceOutcome = { kind: 'sent', said: 'There.' };

test('a post goes to all places at once, and one that fails stops no other', async () => {
  const reports: string[] = [];
  const report = (outcomes: Outcomes) =>
    reports.push(Array.from(outcomes, ([id, { kind }]) => `${id} ${kind}`).join(', '));
  const places = [
    place('a', () => Promise.resolve(sent)),
    place('b', () => Promise.reject(new Error('down'))),
    place('c', () => Promise.resolve({ kind: 'taken', said: 'Something else is there.' })),
    place('d', () => Promise.resolve(sent)),
  ];
  const done = await publishTo(places, { explain: String, report });
  expect(done.map(({ id }) => id)).toEqual(['a', 'd']);
  expect(reports[0]).toBe('a sending, b waiting, c waiting, d waiting');
  expect(reports.at(-1)).toBe('a sent, b failed, c taken, d sent');
});

test('a failure is told in a sentence, and what is there is replaced only when that was said', async () => {
  const asked: boolean[] = [];
  let last: Outcomes = new Map();
  const send: PublishPlace['send'] = ({ replaces }) => {
    asked.push(replaces);
    return Promise.reject(new Error('full'));
  };
  const report = (outcomes: Outcomes) => void (last = outcomes);
  const explain = () => 'The disk is full.';
  await publishTo([place('a', send)], { explain, report });
  await publishTo([place('a', send)], { explain, report, replaces: true });
  expect(asked).toEqual([false, true]);
  expect(last.get('a')).toEqual({ kind: 'failed', said: 'The disk is full.' });
});

test('places go on by themselves: a slow one holds no other up, and says how far it has come', async () => {
  let last: Outcomes = new Map();
  const report = (outcomes: Outcomes) => void (last = outcomes);
  let finish: (outcome: PlaceOutcome) => void = () => undefined;
  const slow = place('slow', (run) => {
    run.report('Looking …');
    return new Promise((resolve) => void (finish = resolve));
  });
  const quick = place('quick', () => Promise.resolve(sent));
  const done = publishTo([slow, quick], { explain: String, report });
  await expect.poll(() => last.get('quick')).toEqual(sent);
  expect(last.get('slow')).toEqual({ kind: 'sending', said: 'Looking …' });
  finish(sent);
  expect((await done).map(({ id }) => id)).toEqual(['slow', 'quick']);
});
