import { ArrowLeft, ChevronLeft, ChevronRight, Ellipsis, Link, Lock, RotateCcw, Trash2, X } from 'lucide';
import { message } from '../../../src/browser/messages';
import type { Clip } from '../../../src/domain/clip';
import { IconButton } from '../../../src/ui/button';
import { grain, Icon } from '../../../src/ui/icon';
import { Menu } from '../../../src/ui/menu';
import type { EditClip } from './page-fields';

/** Where the open clip is in the list; absent parts where the list does not have it, or ends there. */
export interface DetailSteps {
  position?: { place: number; total: number } | undefined;
  onPrevious?: (() => void) | undefined;
  onNext?: (() => void) | undefined;
}

interface DetailBarProps {
  clip: Clip;
  steps: DetailSteps;
  onChoose: EditClip;
  onTrash: () => void;
  onRestore: () => void;
  onCheck: () => void;
  onClose: () => void;
}

/** The ways to the clips beside this one and back, and what it is marked as. */
export function DetailBar({ clip, steps, onChoose, ...act }: DetailBarProps) {
  const { position, onPrevious, onNext } = steps;
  const isNext = clip.forNextDigest !== undefined;
  return (
    <div class="detail-bar">
      <span class="detail-back">
        <IconButton icon={ArrowLeft} directed label={message('backToList')} onClick={act.onClose} />
      </span>
      {onPrevious && (
        <IconButton
          icon={ChevronLeft}
          directed
          data-step="previous"
          label={message('previousClip')}
          onClick={onPrevious}
        />
      )}
      {onNext && (
        <IconButton
          icon={ChevronRight}
          directed
          data-step="next"
          label={message('nextClip')}
          onClick={onNext}
        />
      )}
      <span class="detail-position">{position && message('positionOf', position.place, position.total)}</span>
      <IconButton
        icon={grain}
        filled={isNext}
        aria-pressed={isNext}
        label={message('forNextDigest')}
        title={message('forNextDigestHint')}
        onClick={() =>
          void onChoose(() => ({ forNextDigest: isNext ? undefined : new Date().toISOString() }))
        }
      />
      <IconButton
        icon={Lock}
        aria-pressed={clip.private}
        label={message('private')}
        title={message('privateHint')}
        onClick={() => void onChoose((now) => ({ private: !now.private }))}
      />
      <Menu
        label={message('moreActs')}
        buttonClass="icon-button"
        entries={[
          { label: message('checkLink'), icon: Link, onSelect: act.onCheck },
          clip.trashedAt === undefined
            ? { label: message('toTrash'), icon: Trash2, danger: true, onSelect: act.onTrash }
            : { label: message('restore'), icon: RotateCcw, onSelect: act.onRestore },
        ]}
      >
        <Icon node={Ellipsis} />
      </Menu>
      <span class="detail-close">
        <IconButton icon={X} label={message('close')} onClick={act.onClose} />
      </span>
    </div>
  );
}
