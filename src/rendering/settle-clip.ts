import { settle, type Settled, type Target } from './markdown/settle';
import { titleLink } from './markdown/title-link';

/** Words on a clip, as they go out: where they hold no empty link, the linked title goes before them. */
export function settleClip(comment: string, target: Target): Settled {
  const settled = settle(comment, target);
  if (settled.filled > 0) return settled;
  const title = titleLink(target);
  if (settled.markdown === '') {
    return { markdown: title, filled: 1, startsAsParagraph: true, endsAsParagraph: true };
  }
  const gap = settled.startsAsParagraph ? ' ' : '\n\n';
  return { ...settled, markdown: `${title}${gap}${settled.markdown}`, startsAsParagraph: true };
}
