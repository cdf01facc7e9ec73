import { runImport, type FromWorker, type ToWorker } from '../../../src/app/transfer/import-job';

// Reading and merging a hundred thousand links would freeze the page.
let controller = new AbortController();

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  controller.abort();
  if (data.kind === 'cancel') return;
  controller = new AbortController();
  void runImport(data.kind, data.request, controller.signal, (news: FromWorker) => postMessage(news));
});
