import { Unlink } from 'lucide';
import { message } from '../../../src/browser/messages';
import type { Clip } from '../../../src/domain/clip';
import type { LinkAnswer } from '../../../src/domain/link-answer';
import { Icon } from '../../../src/ui/icon';
import { shortDay } from '../../../src/ui/short-day';
import { useLinkAnswer } from './use-link-answer';
import './links.css';

/** That the page of a clip was gone or elsewhere when its site was asked last; nothing where it was there. */
export function LinkBadge({ clip }: { clip: Pick<Clip, 'id' | 'url'> }) {
  const checked = useLinkAnswer(clip);
  const text = checked && textOf(checked.answer);
  if (!checked || text === undefined) return null;
  return (
    <span
      class={`link-badge${checked.answer.kind === 'gone' ? ' link-gone' : ''}`}
      title={message('linkCheckedOn', shortDay(checked.at))}
    >
      <Icon node={Unlink} size={14} />
      {text}
    </span>
  );
}

function textOf(answer: LinkAnswer): string | undefined {
  if (answer.kind === 'gone') return message('linkBadgeGone', answer.status);
  const hasMoved = answer.kind === 'elsewhere' || (answer.kind === 'alive' && answer.movedTo !== undefined);
  return hasMoved ? message('linkBadgeMoved') : undefined;
}
