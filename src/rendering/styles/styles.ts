import type { Entry } from '../../domain/digest';
import type { Block } from '../post';
import { bulleted } from './bulleted';
import { groupedByDay, groupedByTag } from './grouped';
import { links } from './links';
import { sections } from './sections';
import type { StyleContext } from './style-context';
import { weave } from './weave';

/** Prose, as the writer wove it. */
function woven(entries: readonly Entry[], context: StyleContext): Block[] {
  return weave(entries, context, { titled: true, hatTips: false });
}

/** The shapes a post can take; every format writes every one. */
export const styles = { woven, bulleted, 'by-tag': groupedByTag, 'by-day': groupedByDay, sections, links };

export type StyleId = keyof typeof styles;
