import { articlePage } from '../../e2e/support/article-page';
import type { ActionPopup } from '../../e2e/support/action-popup';
import { alternate } from '../alternate';
import { startBenchChromium } from '../bench-chromium';
import { measured, type Bench } from '../measured';

const addressOf = (round: number) => `https://news.example/2026/05/03/page-${round}`;
const pages = Array.from({ length: 20 }, (_, round) => ({
  url: addressOf(round),
  body: articlePage({
    title: `Page ${round} to be clipped`,
    paragraphs: ['It has a passage worth keeping.'],
  }),
}));

/** Save in the real popup against a bare put of the same record, in the same popup, just before. */
export const saveBench: Bench = {
  metrics: ['save.ack'],
  async run({ build, work }) {
    const browser = await startBenchChromium({ work, extensions: [build], pages });
    try {
      let round = 0;
      let popup: ActionPopup | undefined;
      const pair = {
        async baseline() {
          await browser.visit(addressOf(round++));
          popup = await browser.openPopup(build);
          await popup.find({ role: 'button', name: 'Save' });
          await popup.find({ role: 'textbox', name: 'Comment' });
          await popup.type('It says [what nobody else does]().');
          await popup.keeps('what nobody else does');
          return popup.evaluate(rawPut);
        },
        async ours() {
          const spent = await popup!.evaluate(save);
          await popup!.close();
          return spent;
        },
      };
      return [measured('save.ack', 'ms', await alternate(pair), 4)];
    } finally {
      await browser.quit();
    }
  },
};

/** A record of a clip's size put by hand into a store of its own, committed, and one frame. */
async function rawPut(): Promise<number> {
  const name = `raw-${Math.trunc(performance.timeOrigin)}`;
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.addEventListener('upgradeneeded', () =>
      request.result.createObjectStore('clips', { keyPath: 'id' }),
    );
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no database')));
  });
  const record = {
    id: '0196a7c0-0000-7000-8000-000000000001',
    key: 'news.example/2026/05/03/page-1',
    url: 'https://news.example/2026/05/03/page-1',
    title: 'Page 1 to be clipped',
    comment: 'It says [what nobody else does]().',
    quotes: [],
    tags: [],
    status: 'kept',
    savedAt: '2026-05-03T10:00:00.000Z',
    changedAt: '2026-05-03T10:00:00.000Z',
  };
  const start = performance.now();
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction('clips', 'readwrite');
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')));
    transaction.objectStore('clips').put(record);
  });
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const spent = performance.now() - start;
  database.close();
  indexedDB.deleteDatabase(name);
  return spent;
}

/** From the press of Save until "Saved" is painted, which the popup says once the record is committed. */
async function save(): Promise<number> {
  const button = document.querySelector<HTMLButtonElement>('.clip-form button[type=submit]');
  if (!button) throw new Error('There is no button to save.');
  const said = new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('.outcome [role=status]')) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
  const start = performance.now();
  button.click();
  await said;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now() - start;
}
