import { workerLife } from '../../e2e/support/worker-life';
import { samples } from '../alternate';
import { startBenchChromium } from '../bench-chromium';
import { quantile, type Bench } from '../measured';
import { tracedWhile, type TraceEvent } from './traced-while';

/** Milliseconds of script that a start may take. */
const limit = 20;

/** What the service worker runs each time the browser starts it. It is told, and has no baseline. */
export const startBench: Bench = {
  metrics: [],
  notes: ['background.start'],
  async run({ build, work }) {
    const browser = await startBenchChromium({ work, extensions: [build] });
    try {
      const worker = await workerLife(await browser.openPage(build, 'manifest.json'));
      const root = await browser.context.browser()!.newBrowserCDPSession();
      const restart = async () => {
        await worker.stop();
        await worker.start();
      };
      const starts: number[] = [];
      for (let round = -1; round < samples; round++) {
        const spent = scriptTime(await tracedWhile(root, restart));
        if (round >= 0) starts.push(spent);
      }
      const [middle, ...ends] = [0.5, 0, 1].map((share) => quantile(starts, share).toFixed(1));
      console.error(
        `background.start: ${middle} ms of script (${ends.join('–')}) in ${starts.length} starts, ${limit} at most`,
      );
    } finally {
      await browser.quit();
    }
    return [];
  },
};

/** Milliseconds of the worker's own processor time in which it compiled and ran its modules. */
function scriptTime(events: readonly TraceEvent[]): number {
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const workers = new Set(events.filter(({ args }) => args?.name === 'ServiceWorker thread').map(threadOf));
  const parts = events.filter(
    (event) => /^v8\.(?:compile|evaluate)Module$/.test(event.name) && workers.has(threadOf(event)),
  );
  if (!parts.some(({ name }) => name === 'v8.evaluateModule')) throw new Error('No start was seen.');
  return parts.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000;
}
