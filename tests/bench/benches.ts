import type { Bench } from './measured';
import { factsBench } from './page/facts.bench';
import { injectedBench } from './page/injected.bench';
import { popupBench } from './popup/popup.bench';
import { saveBench } from './popup/save.bench';
import { sizeBench } from './size/size.bench';

/** All that is measured, in the order of the budgets. */
export const benches: readonly Bench[] = [popupBench, saveBench, factsBench, injectedBench, sizeBench];
