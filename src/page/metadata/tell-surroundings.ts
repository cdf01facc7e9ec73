import { attempt } from '../../metadata/attempt';
import type { Part, Surroundings } from '../../metadata/surroundings';
import { bylinesElsewhere, bylinesNear } from './byline-places';
import { daysElsewhere, daysNear } from './day-places';
import { entryProperties } from './entry-properties';
import { elementsNear } from './page-elements';

/**
 * The parts asked for of what stands around the main heading. Where there is nothing near it, what is
 * farther off is told at once, since it would be asked for next. Never throws; a part that trips is
 * left out.
 */
export function tellSurroundings(
  document: Document,
  parts: Part[],
  heading: Element | undefined,
): Partial<Surroundings> {
  const near = attempt(() => elementsNear(document, heading), []);
  const wanted = new Set(parts);
  const told: Partial<Surroundings> = {};
  const tell = <P extends Part>(part: P, look: () => Surroundings[P]) => {
    if (wanted.has(part)) told[part] = attempt<Surroundings[P] | undefined>(look, undefined);
    return told[part];
  };
  tell('entry', () => entryProperties(document, heading));
  const days = tell('daysNear', () => daysNear(near, heading));
  if (days?.length === 0) wanted.add('daysElsewhere');
  tell('daysElsewhere', () => daysElsewhere(document, near, heading));
  const names = tell('bylinesNear', () => bylinesNear(near, heading));
  if (names?.spoken.length === 0 && names.links.length === 0) wanted.add('bylinesElsewhere');
  tell('bylinesElsewhere', () => bylinesElsewhere(document, near, heading));
  return told;
}
