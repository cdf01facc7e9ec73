import { ArrowUpRight, Copy, Ellipsis, Hash, Lock, Newspaper, Trash2 } from 'lucide';
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
        entries={[
          ...(few
            ? [
                { label: message('tagClip'), icon: Hash, onSelect: act('tag') },
                { label: message('copyClip'), icon: Copy, onSelect: act('copy') },
                { label: message('openPage'), icon: ArrowUpRight, onSelect: act('visit') },
              ]
            : []),
          { label: message('addToDigestShort'), icon: Newspaper, onSelect: act('digest') },
          {
            label: message(clip.private ? 'makePublic' : 'makePrivate'),
            icon: Lock,
            onSelect: act('private'),
          },
          {
            label: message(clip.trashedAt === undefined ? 'toTrash' : 'restore'),
            icon: Trash2,
            danger: clip.trashedAt === undefined,
            onSelect: act('trash'),
          },
        ]}
      >
        <Icon node={Ellipsis} />
      </Menu>
    </div>
  );
}
