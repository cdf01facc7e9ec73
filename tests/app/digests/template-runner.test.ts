import { expect, test } from 'vitest';
import {
  TemplateRunner,
  TemplateStoppedError,
  type TemplateAnswer,
} from '../../../src/app/digests/template-runner';
import { TemplateError } from '../../../src/rendering/template/run-template';

const aRun = (template: string) => ({ template, values: {}, escaping: 'none' as const });

/** Workers that answer, and a clock that runs out, when the test says so. */
function fakeWorkers() {
  const workers: FakeWorker[] = [];
  const clocks = new Set<() => void>();
  const runner = new TemplateRunner({
    startWorker: () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    },
    after: (_ms, due) => {
      clocks.add(due);
      return () => clocks.delete(due);
    },
  });
  return { runner, workers, clocks, timeIsUp: () => [...clocks].forEach((due) => due()) };
}

class FakeWorker {
  readonly begun: string[] = [];
  isTerminated = false;
  answer: (answer: TemplateAnswer) => void = () => undefined;
  crash: () => void = () => undefined;
  run({ template }: { template: string }) {
    this.begun.push(template);
  }
  onAnswer(heard: (answer: TemplateAnswer) => void) {
    this.answer = heard;
  }
  onCrash(crashed: () => void) {
    this.crash = crashed;
  }
  terminate() {
    this.isTerminated = true;
  }
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

test('templates are run one after the other, in one worker', async () => {
  const { runner, workers } = fakeWorkers();
  const texts = Promise.all([runner.run(aRun('a')), runner.run(aRun('b'))]);
  await settled();
  const [worker] = workers;
  expect(worker!.begun, 'not before it listens').toEqual([]);
  worker!.answer({ kind: 'ready' });
  await settled();
  expect(worker!.begun).toEqual(['a']);
  worker!.answer({ kind: 'written', text: 'A' });
  await settled();
  expect(worker!.begun).toEqual(['a', 'b']);
  worker!.answer({ kind: 'written', text: 'B' });
  expect(await texts).toEqual(['A', 'B']);
  expect(workers).toHaveLength(1);
});

test('a template that cannot be used says why, and the next one is run', async () => {
  const { runner, workers } = fakeWorkers();
  const first = runner.run(aRun('{{'));
  await settled();
  workers[0]!.answer({ kind: 'ready' });
  await settled();
  workers[0]!.answer({ kind: 'failed', error: 'not closed, line:1' });
  await expect(first).rejects.toThrow(new TemplateError('not closed, line:1'));
  const next = runner.run(aRun('b'));
  await settled();
  workers[0]!.answer({ kind: 'written', text: 'B' });
  expect(await next).toBe('B');
});

test('a template that does not end is stopped with its worker, and the next one has a new one', async () => {
  const { runner, workers, timeIsUp } = fakeWorkers();
  const endless = expect(runner.run(aRun('endless'))).rejects.toBeInstanceOf(TemplateStoppedError);
  await settled();
  workers[0]!.answer({ kind: 'ready' });
  await settled();
  timeIsUp();
  await endless;
  expect(workers[0]!.isTerminated).toBe(true);
  const next = runner.run(aRun('b'));
  await settled();
  workers[1]!.answer({ kind: 'ready' });
  await settled();
  workers[1]!.answer({ kind: 'written', text: 'B' });
  expect(await next).toBe('B');
});

test('the clock is stopped once a template has come to its end', async () => {
  const { runner, workers, clocks } = fakeWorkers();
  const run = runner.run(aRun('a'));
  await settled();
  workers[0]!.answer({ kind: 'ready' });
  await settled();
  workers[0]!.answer({ kind: 'written', text: 'A' });
  await run;
  expect(clocks.size).toBe(0);
});

test('a worker that dies, at its start or amid a run, fails that run alone', async () => {
  const { runner, workers } = fakeWorkers();
  const atStart = expect(runner.run(aRun('a'))).rejects.toBeInstanceOf(TemplateError);
  await settled();
  workers[0]!.crash();
  await atStart;
  const amid = expect(runner.run(aRun('b'))).rejects.toBeInstanceOf(TemplateError);
  await settled();
  workers[1]!.answer({ kind: 'ready' });
  await settled();
  workers[1]!.crash();
  await amid;
  const next = runner.run(aRun('c'));
  await settled();
  workers[2]!.answer({ kind: 'ready' });
  await settled();
  workers[2]!.answer({ kind: 'written', text: 'C' });
  expect(await next).toBe('C');
});
