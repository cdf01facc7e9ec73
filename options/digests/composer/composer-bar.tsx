import { useState } from 'preact/hooks';
import { ArrowLeft, Ellipsis, Redo2, Undo2 } from 'lucide';
import { message } from '../../../src/browser/messages';
import type { Digest } from '../../../src/domain/digest';
import { digestPublication } from '../../../src/domain/digest/publication';
import { trashDigest } from '../../../src/storage/digests/digest-list';
import { publicationsOf, withdrawPublication } from '../../../src/storage/digests/publications';
import { Button, IconButton } from '../../../src/ui/button';
import { Icon } from '../../../src/ui/icon';
import { Menu, type MenuEntry } from '../../../src/ui/menu';
import { controlKeys } from '../../../src/ui/platform-keys';
import { sentInWords } from '../../../src/ui/publishing/publish-words';
import { StateDot } from '../../../src/ui/state-dot';
import { useLiveQuery } from '../../../src/ui/use-live-query';
import { hrefOf } from '../../route';
import { KeepSeriesDialog } from '../header/keep-series-dialog';
import { DigestWriters } from './other-writers';
import { useUndoRedo } from './use-undo-redo';

/** What lies over the columns: the post as it goes out, the way out, or the side where it has no column. */
export type Cover = 'preview' | 'publish' | 'details';

interface ComposerBarProps {
  digest: Digest;
  isNew: boolean;
  cover: Cover | undefined;
  onCover: (cover: Cover | undefined) => void;
  /** Whether the side stands beside the post, and needs no button. */
  hasSide: boolean;
}

/** What the digest has come to, the way back through all that was done to it, and the ways out. */
export function ComposerBar({ digest, isNew, cover, onCover, hasSide }: ComposerBarProps) {
  const [isKeeping, setIsKeeping] = useState(false);
  const { undo, redo, go, announced, conflict } = useUndoRedo(digest.id);
  const toggle = (one: Cover) => onCover(cover === one ? undefined : one);
  const more: MenuEntry[] = [{ label: message('seriesKeep'), onSelect: () => setIsKeeping(true) }];
  const onPhone: MenuEntry[] = [
    { label: message('undo'), icon: Undo2, onSelect: () => go('undo') },
    { label: message('redo'), icon: Redo2, onSelect: () => go('redo') },
    { label: message('preview'), onSelect: () => toggle('preview') },
    { label: message('details'), onSelect: () => toggle('details') },
    ...more,
  ];
  return (
    <>
      <header class="composer-bar">
        <a
          class="icon-button"
          href={hrefOf({ section: 'digests' })}
          aria-label={message('allDigests')}
          title={message('allDigests')}
        >
          <Icon node={ArrowLeft} directed />
        </a>
        <h1 class="composer-name" dir="auto">
          {digest.title.trim() || message('untitled')}
        </h1>
        {isNew ? (
          <span class="state state-off">{message('digestNew')}</span>
        ) : (
          <PublishedState digestId={digest.id} />
        )}
        <DigestWriters />
        <span class="composer-wide">
          <IconButton
            icon={Undo2}
            directed
            label={message('undo')}
            title={`${message('undo')} (${controlKeys('Z')})`}
            aria-disabled={!undo}
            onClick={() => go('undo')}
          />
          <IconButton
            icon={Redo2}
            directed
            label={message('redo')}
            title={`${message('redo')} (${controlKeys('Z', { shift: true })})`}
            aria-disabled={!redo}
            onClick={() => go('redo')}
          />
          <Menu label={message('moreActs')} buttonClass="icon-button" entries={more}>
            <Icon node={Ellipsis} />
          </Menu>
          {!hasSide && (
            <Button aria-expanded={cover === 'details'} onClick={() => toggle('details')}>
              {message('details')}
            </Button>
          )}
          <Button keys="P" aria-expanded={cover === 'preview'} onClick={() => toggle('preview')}>
            {message('preview')}
          </Button>
          <Button kind="main" aria-expanded={cover === 'publish'} onClick={() => toggle('publish')}>
            {message('publishOpen')}
          </Button>
        </span>
        <span class="composer-narrow">
          <Menu label={message('moreActs')} buttonClass="icon-button" entries={onPhone}>
            <Icon node={Ellipsis} />
          </Menu>
        </span>
        <span class="visually-hidden" role="status">
          {announced}
        </span>
      </header>
      {isKeeping && <KeepSeriesDialog digest={digest} onClose={() => setIsKeeping(false)} />}
      <div class="composer-notices">
        {/* It is never taken away: what appears together with its words is not announced. */}
        <p class={conflict === '' ? 'visually-hidden' : 'notice'} role="status">
          {conflict}
        </p>
        {digest.trashedAt !== undefined && (
          <p class="notice">
            {message('digestInTrash')}{' '}
            <Button size="small" onClick={() => void trashDigest(digest.id, undefined)}>
              {message('restoreDigest')}
            </Button>
          </p>
        )}
      </div>
    </>
  );
}

function PublishedState({ digestId }: { digestId: string }) {
  const watched = useLiveQuery(() => publicationsOf(digestId), [digestId]);
  const latest = watched.kind === 'ready' ? digestPublication(watched.value) : undefined;
  if (!latest) return <StateDot kind="draft">{message('digestDraft')}</StateDot>;
  const said = sentInWords(latest);
  return (
    <span class="state state-done">
      {latest.url ? (
        <a href={latest.url} target="_blank" rel="noreferrer">
          {said}
        </a>
      ) : (
        said
      )}
      {latest.destination === 'hand' && (
        <button
          class="chip-remove"
          aria-label={message('publicationWithdraw')}
          title={message('publicationWithdraw')}
          onClick={() => void withdrawPublication(latest.id, new Date().toISOString())}
        >
          ×
        </button>
      )}
    </span>
  );
}
