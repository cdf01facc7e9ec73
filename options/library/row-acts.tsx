import { useLayoutEffect, useRef } from 'preact/hooks';
import {
  ArrowUpRight,
  Copy,
  Ellipsis,
  Hash,
  Lock,
  Newspaper,
  SquareCheck,
  Trash2,
  type IconNode,
} from 'lucide';
import { message } from '../../src/browser/messages';
import type { Clip } from '../../src/domain/clip';
import { IconButton } from '../../src/ui/button';
import { grain, Icon } from '../../src/ui/icon';
import { Menu } from '../../src/ui/menu';

/** What can be done to one clip where it stands. */
export type RowAct = 'next' | 'tag' | 'copy' | 'visit' | 'private' | 'digest' | 'trash';

interface RowActsProps {
  clip: Clip;
  /** Only the first and the last, so that what is beside them stays in reach. */
  few?: boolean;
  onAct: (act: RowAct, clip: Clip) => void;
}

/** What can be done to the clip under the pointer; by key, the list does the same. */
export function RowActs({ clip, few = false, onAct }: RowActsProps) {
  const isNext = clip.forNextDigest !== undefined;
  const act = (name: RowAct) => () => onAct(name, clip);
  return (
    <div class="row-acts">
      <IconButton
        icon={grain}
        filled={isNext}
        tabIndex={-1}
        aria-pressed={isNext}
        label={message(isNext ? 'unmarkNext' : 'markNext')}
        onClick={act('next')}
      />
      {!few && (
        <>
          <IconButton icon={Hash} tabIndex={-1} label={message('tagClip')} onClick={act('tag')} />
          <IconButton icon={Copy} tabIndex={-1} label={message('copyClip')} onClick={act('copy')} />
          <IconButton
            icon={ArrowUpRight}
            directed
            tabIndex={-1}
            label={message('openPage')}
            onClick={act('visit')}
          />
        </>
      )}
      <Menu
        label={message('moreActs')}
        buttonClass="icon-button"
        tabIndex={-1}
        entries={entriesFor(clip, onAct).filter(({ name }) =>
          few ? name !== 'next' : !shownBeside.has(name),
        )}
      >
        <Icon node={Ellipsis} />
      </Menu>
    </div>
  );
}

/** Those that have buttons of their own. */
const shownBeside: ReadonlySet<RowAct> = new Set(['next', 'tag', 'copy', 'visit']);

/** All that can be done to a clip, the dangerous last. */
function entriesFor(clip: Clip, onAct: (act: RowAct, clip: Clip) => void) {
  const isNext = clip.forNextDigest !== undefined;
  const isTrashed = clip.trashedAt !== undefined;
  const entry = (name: RowAct, label: string, icon: IconNode, danger = false) => ({
    name,
    label,
    icon,
    danger,
    onSelect: () => onAct(name, clip),
  });
  return [
    entry('next', message(isNext ? 'unmarkNext' : 'markNext'), grain),
    entry('tag', message('tagClip'), Hash),
    entry('copy', message('copyClip'), Copy),
    entry('visit', message('openPage'), ArrowUpRight),
    entry('digest', message('addToDigestShort'), Newspaper),
    entry('private', message(clip.private ? 'makePublic' : 'makePrivate'), Lock),
    entry('trash', message(isTrashed ? 'restore' : 'toTrash'), Trash2, !isTrashed),
  ];
}

interface RowSheetProps {
  clip: Clip;
  onSelect: () => void;
  onAct: (act: RowAct, clip: Clip) => void;
  onClose: () => void;
}

/** The same under a finger that was held on the row, or by the key of menus: from the bottom, over the list. */
export function RowSheet({ clip, onSelect, onAct, onClose }: RowSheetProps) {
  const sheet = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    sheet.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) queueMicrotask(() => before.focus({ preventScroll: true }));
    };
  }, []);
  const title = clip.title.trim() || clip.url;
  const entries = [
    { label: message('selectTitle', title), icon: SquareCheck, danger: false, onSelect },
    ...entriesFor(clip, onAct),
  ];
  return (
    // The keys are those of the dialog and its buttons.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <dialog
      ref={sheet}
      class="row-sheet"
      aria-label={message('actsFor', title)}
      onClose={onClose}
      onKeyDown={(event) => event.stopPropagation()}
      onClick={({ target }) => {
        if (target === sheet.current) onClose();
      }}
    >
      <p class="row-sheet-title" dir="auto">
        {title}
      </p>
      {entries.map(({ label, icon, danger, onSelect: select }) => (
        <button
          key={label}
          class={danger ? 'menu-danger' : undefined}
          onClick={() => {
            onClose();
            select();
          }}
        >
          <Icon node={icon} />
          <span dir="auto">{label}</span>
        </button>
      ))}
    </dialog>
  );
}
