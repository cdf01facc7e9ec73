import type { RefObject } from 'preact';
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { Search } from 'lucide';
import {
  askTray,
  trayFilters,
  trayGroups,
  type TrayFilter,
  type TrayQuestion,
} from '../../../src/app/digests/tray-clips';
import { countMessage, message, uiLanguage } from '../../../src/browser/messages';
import type { Clip } from '../../../src/domain/clip';
import type { Digest } from '../../../src/domain/digest';
import { parseQuery } from '../../../src/domain/query/parse-query';
import { Button } from '../../../src/ui/button';
import { Icon } from '../../../src/ui/icon';
import { QueryField } from '../../../src/ui/query-field';
import { QueryProblems } from '../../../src/ui/query-problems';
import { useKnownValues } from '../../../src/ui/use-known-values';
import { useReturns } from '../composer/use-returns';
import { TrayList } from './tray-list';
import './tray.css';

interface TrayProps {
  digest: Digest;
  /** The clips of the post, in the order in which they stand there. */
  inPost: readonly Clip[];
  /** Where a clip is looked for. */
  field: RefObject<HTMLInputElement | null>;
  onAdd: (clips: readonly Clip[]) => void;
  onDrag: (event: PointerEvent, clip: Clip) => void;
}

const filterNames = { unused: 'trayUnused', picked: 'trayPicked', all: 'trayAll' } as const;

/** The clips to choose from. It stays open, and where it was scrolled to, while clips go into the post. */
export function Tray({ digest, inPost, field, onAdd, onDrag }: TrayProps) {
  const [question, setQuestion] = useState<TrayQuestion>({ filter: 'unused', query: '' });
  /** The column at which somebody types. */
  const [typedAt, setTypedAt] = useState<number>();
  const [isFocused, setIsFocused] = useState(false);
  const problemsId = useId();
  const known = useKnownValues(isFocused);
  const { problems } = useMemo(() => parseQuery(question.query, typedAt), [question.query, typedAt]);
  const ids = inPost.map(({ id }) => id).join();
  const { tray, hasFailed } = useTray(digest, question, ids);
  const isSearched = question.query.trim() !== '';
  const groups = useMemo(() => {
    if (!tray) return [];
    const found = new Set(tray.clips.map(({ id }) => id));
    const here = isSearched ? inPost.filter(({ id }) => found.has(id)) : inPost;
    return trayGroups(tray.clips, here, tray);
  }, [tray, ids, isSearched]);
  const isEmpty = groups.every(({ kind }) => kind === 'here');
  const choose = (filter: TrayFilter) => setQuestion((before) => ({ ...before, filter }));
  return (
    <aside class="tray" aria-label={message('clips')}>
      <div class="tray-top">
        <search
          class="tray-search"
          onFocusIn={() => setIsFocused(true)}
          onFocusOut={() => setIsFocused(false)}
        >
          <Icon node={Search} />
          <QueryField
            value={question.query}
            known={known}
            label={message('trayFind')}
            placeholder={message('trayFind')}
            problemsId={problems.length > 0 ? problemsId : undefined}
            field={field}
            onChange={(query, caret) => {
              setTypedAt(caret);
              setQuestion((before) => ({ ...before, query }));
            }}
            onDone={() => setTypedAt(undefined)}
          />
          <QueryProblems id={problemsId} problems={problems} />
        </search>
        <div class="tray-filters" role="group" aria-label={message('trayWhich')}>
          {trayFilters.map((filter) => (
            <button
              key={filter}
              type="button"
              class="pill"
              aria-pressed={filter === question.filter}
              onClick={() => choose(filter)}
            >
              {message(filterNames[filter])}
              {tray && filter !== 'all' && (
                <span class="pill-count">{tray.counts[filter].toLocaleString(uiLanguage())}</span>
              )}
            </button>
          ))}
        </div>
      </div>
      <div class="tray-items">
        {hasFailed && <p class="notice notice-danger">{message('trayFailed')}</p>}
        {tray && isEmpty && (
          <div class="tray-empty">
            <p>{message(emptyName(question, tray.counts.all, isSearched))}</p>
            {isSearched && question.filter !== 'all' && tray.counts.all > 0 && (
              <Button size="small" onClick={() => choose('all')}>
                {countMessage('trayFoundElsewhere', tray.counts.all)}
              </Button>
            )}
          </div>
        )}
        {tray && <TrayList groups={groups} tray={tray} onAdd={onAdd} onDrag={onDrag} />}
        {tray && tray.found > tray.clips.length && (
          <p class="tray-more">{countMessage('trayMore', tray.found - tray.clips.length)}</p>
        )}
      </div>
    </aside>
  );
}

function emptyName({ filter }: TrayQuestion, all: number, isSearched: boolean) {
  if (isSearched) return 'trayNotFound';
  if (all === 0) return 'trayNoneAtAll';
  return filter === 'picked' ? 'trayNonePicked' : 'trayNone';
}

type FoundTray = Awaited<ReturnType<typeof askTray>>;

/**
 * What the question finds. It is asked again when the clips of the post change (`ids` names them) and when
 * the writer comes back from another page, where they may have clipped something; not at each keystroke in
 * the post. What was found last stays until then.
 */
function useTray(digest: Digest, question: TrayQuestion, ids: string) {
  const [found, setFound] = useState<{ tray?: FoundTray; hasFailed: boolean }>({ hasFailed: false });
  const returns = useReturns();
  const asked = useRef(0);
  useEffect(() => {
    asked.current += 1;
    const { current: turn } = asked;
    askTray(digest, question).then(
      (tray) => turn === asked.current && setFound({ tray, hasFailed: false }),
      () => turn === asked.current && setFound((before) => ({ ...before, hasFailed: true })),
    );
  }, [digest.id, question, ids, returns]);
  return found;
}
