import { startBench } from './background/start.bench';
import { composeBench } from './compose/compose.bench';
import { importBench } from './import/import.bench';
import { libraryBench } from './library/library.bench';
import { picturesBench } from './library/pictures.bench';
import type { Bench } from './measured';
import { factsBench } from './page/facts.bench';
import { injectedBench } from './page/injected.bench';
import { popupBench } from './popup/popup.bench';
import { saveBench } from './popup/save.bench';
import { renderBench } from './render/render.bench';
import { sizeBench } from './size/size.bench';
import { storageBench } from './storage/storage-metrics';
import { syncBench } from './sync/sync.bench';

/** All that is measured, in the order of the budgets. */
export const benches: readonly Bench[] = [
  popupBench,
  saveBench,
  startBench,
  factsBench,
  injectedBench,
  libraryBench,
  picturesBench,
  storageBench,
  importBench,
  composeBench,
  renderBench,
  sizeBench,
  syncBench,
];
