import type { CDPSession } from '@playwright/test';

/** One of Chromium's own notes of what it did; `tdur` is in microseconds of the thread's own time. */
export interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  tdur?: number;
  args?: { name?: string };
}

/** What the browser notes of its scripts while `work` is under way; `root` is the session of all of it. */
export async function tracedWhile(root: CDPSession, work: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => {
    // As Chromium writes them down.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    events.push(...(value as TraceEvent[]));
  };
  root.on('Tracing.dataCollected', collect);
  await root.send('Tracing.start', {
    traceConfig: { includedCategories: ['v8'] },
    transferMode: 'ReportEvents',
  });
  await work();
  const complete = new Promise((resolve) => root.once('Tracing.tracingComplete', resolve));
  await root.send('Tracing.end');
  await complete;
  root.off('Tracing.dataCollected', collect);
  return events;
}
