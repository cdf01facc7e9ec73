import { attempt } from '../../domain/facts/attempt';
import type { Surroundings } from '../../domain/facts/surroundings';
import { bylinesElsewhere, bylinesNear } from './byline-places';
import { daysElsewhere, daysNear } from './day-places';
import { entryProperties } from './entry-properties';
import { elementsNear } from './page-elements';

/** The parts asked for of what stands around the main heading. Never throws; a part that trips is left out. */
export function tellSurroundings(
  document: Document,
  parts: string[],
  heading: Element | undefined,
): Partial<Surroundings> {
  const near = attempt(() => elementsNear(document, heading), []);
  const tellers: { [P in keyof Surroundings]: () => Surroundings[P] } = {
    entry: () => entryProperties(document, heading),
    daysNear: () => daysNear(near, heading),
    daysElsewhere: () => daysElsewhere(document, near, heading),
    bylinesNear: () => bylinesNear(near, heading),
    bylinesElsewhere: () => bylinesElsewhere(document, near, heading),
  };
  return Object.fromEntries(
    Object.entries(tellers)
      .filter(([part]) => parts.includes(part))
      .map(([part, tell]) => [part, attempt<unknown>(tell, undefined)]),
  );
}
