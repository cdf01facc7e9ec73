import { useMemo, useRef, useState } from 'preact/hooks';
import { Check, Newspaper, Plus } from 'lucide';
import type { TrayGroup } from '../../../src/app/digests/tray-clips';
import { message } from '../../../src/browser/messages';
import { siteNameOf, type Clip } from '../../../src/domain/clip';
import type { DigestUse } from '../../../src/domain/digest/usage';
import { markdownLine } from '../../../src/rendering/markdown/markdown-line';
import type { TrayClips } from '../../../src/storage/digests/tray';
import { Button, IconButton } from '../../../src/ui/button';
import { Icon } from '../../../src/ui/icon';
import { SiteTile } from '../../../src/ui/site-tile';

interface TrayListProps {
  groups: readonly TrayGroup[];
  tray: TrayClips;
  onAdd: (clips: readonly Clip[]) => void;
  onDrag: (event: PointerEvent, clip: Clip) => void;
}

/** The clips in their groups. The arrows go from one to the next, Enter adds the one that has the focus. */
export function TrayList({ groups, tray, onAdd, onDrag }: TrayListProps) {
  const list = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<string>();
  const addable = groups.flatMap(({ kind, clips }) => (kind === 'here' ? [] : clips));
  const tabStop = addable.some(({ id }) => id === current) ? current : addable[0]?.id;
  const buttonOf = (id: string | undefined) =>
    id === undefined ? undefined : list.current?.querySelector<HTMLElement>(`[data-clip="${id}"] button`);
  const focusClip = (id: string | undefined) => {
    setCurrent(id);
    buttonOf(id)?.focus({ preventScroll: true });
  };
  const add = (clip: Clip) => {
    const at = addable.indexOf(clip);
    const next = addable[at + 1] ?? addable[at - 1];
    // It leaves its place for the end of the tray; whoever adds by key goes on with the one behind it.
    const hadFocus = buttonOf(clip.id) === document.activeElement;
    onAdd([clip]);
    if (hadFocus) focusClip(next?.id);
  };
  return (
    // Its keys are those of the buttons in it.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={list}
      onKeyDown={(event) => {
        const at = addable.findIndex(({ id }) => id === current);
        const to = new Map([
          ['ArrowDown', at + 1],
          ['ArrowUp', at - 1],
          ['Home', 0],
          ['End', addable.length - 1],
        ]).get(event.key);
        const isRow = event.target instanceof Element && event.target.closest('[data-clip]') !== null;
        if (to === undefined || !isRow || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        if (!addable[to]) return;
        focusClip(addable[to].id);
        document.activeElement?.closest('li')?.scrollIntoView({ block: 'nearest' });
      }}
    >
      {groups.map(({ kind, clips }) => (
        <section key={kind} aria-labelledby={`tray-${kind}`}>
          <div class="tray-head">
            <h2 id={`tray-${kind}`}>{groupName(kind, tray)}</h2>
            {clips.length > 1 && kind !== 'here' && kind !== 'used' && (
              <Button kind="bare" size="small" onClick={() => onAdd(clips)}>
                {message('trayAddAll', clips.length)}
              </Button>
            )}
          </div>
          <ul>
            {clips.map((clip) => (
              <TrayRow
                key={clip.id}
                clip={clip}
                use={tray.usage.get(clip.id)?.[0]}
                isHere={kind === 'here'}
                isTabStop={clip.id === tabStop}
                onFocus={() => setCurrent(clip.id)}
                onAdd={() => add(clip)}
                onDrag={(event) => onDrag(event, clip)}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function groupName(kind: TrayGroup['kind'], { since }: TrayClips): string {
  switch (kind) {
    case 'picked':
      return message('trayGroupPicked');
    case 'since':
      return since.title === undefined
        ? message('trayGroupWeek')
        : message('trayGroupSince', since.title.trim() || message('untitled'));
    case 'earlier':
      return message('trayGroupEarlier');
    case 'used':
      return message('trayGroupUsed');
    case 'here':
      return message('trayGroupHere');
  }
}

interface TrayRowProps {
  clip: Clip;
  /** The latest digest that the clip's page is in, besides this one. */
  use: DigestUse | undefined;
  isHere: boolean;
  isTabStop: boolean;
  onFocus: () => void;
  onAdd: () => void;
  onDrag: (event: PointerEvent) => void;
}

const maxWordsChars = 300;

function TrayRow({ clip, use, isHere, isTabStop, onFocus, onAdd, onDrag }: TrayRowProps) {
  const title = clip.title.trim() || clip.url;
  const site = siteNameOf(clip);
  const words = useMemo(() => (isHere ? '' : plainWords(clip.comment)), [clip.comment, isHere]);
  return (
    <li
      class={isHere ? 'scrap is-here' : 'scrap'}
      data-clip={clip.id}
      onPointerDown={(event) => {
        const isButton = event.target instanceof Element && event.target.closest('button') !== null;
        if (!isHere && !isButton && event.pointerType === 'mouse') onDrag(event);
      }}
    >
      <SiteTile name={site} icon={clip.icon} as="icon" />
      <div class="scrap-words">
        <p class="scrap-title" dir="auto" lang={clip.language}>
          {title}
        </p>
        {words !== '' && (
          <p class="scrap-comment" dir="auto">
            {words}
          </p>
        )}
        <p class="scrap-facts">
          {isHere ? (
            <>
              <Icon node={Check} size={12} />
              {message('trayGroupHere')}
            </>
          ) : (
            <>
              <span dir="auto">{site}</span>
              {clip.quotes.length > 0 && <span class="scrap-quotes">{clip.quotes.length}</span>}
            </>
          )}
        </p>
        {use && !isHere && (
          <p class="scrap-facts scrap-used">
            <Icon node={Newspaper} size={12} />
            <span dir="auto">
              {message(
                use.publication ? 'trayUsedIn' : 'trayDraftIn',
                use.title.trim() || message('untitled'),
              )}
            </span>
          </p>
        )}
      </div>
      {!isHere && (
        <IconButton
          icon={Plus}
          small
          label={message('trayAdd', title)}
          tabIndex={isTabStop ? 0 : -1}
          onFocus={onFocus}
          onClick={onAdd}
        />
      )}
    </li>
  );
}

function plainWords(comment: string): string {
  return markdownLine(comment, maxWordsChars)
    .map(({ text }) => text)
    .join('');
}
