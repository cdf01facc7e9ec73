import { useState } from 'preact/hooks';
import { message } from '../../src/browser/messages';
import { isUnknownStamp, type Stamp } from '../../src/domain/stamp';
import { applyConflict, openConflicts, setDecided, valueInPlace } from '../../src/storage/sync/conflicts';
import { Button } from '../../src/ui/button';
import { focusOnceThere } from '../../src/ui/focus-once-there';
import { useDeviceNames, writeInWords } from '../../src/ui/sync/device-names';
import { readyValue, useLiveQuery } from '../../src/ui/use-live-query';
import { hrefOf } from '../route';

/** So many stand here at once; the next ones come when these are decided. */
const maxShown = 50;

/** What gave way to words written later elsewhere: both texts, and either can be taken. */
export function KeptValues() {
  const conflicts = readyValue(useLiveQuery(withValues, [])) ?? [];
  const [undo, setUndo] = useState<() => Promise<unknown>>();
  const decide = (work: () => Promise<() => Promise<unknown>>) =>
    void work().then((takeBack) => {
      setUndo(() => takeBack);
      // The row is gone, and with it what had the focus.
      focusOnceThere(() => document.querySelector<HTMLElement>('.sync-undo button'));
    });
  return (
    <section aria-labelledby="sync-kept">
      <h2 id="sync-kept" tabIndex={-1}>
        {message('syncKept')}
      </h2>
      <p class="soft">{message(conflicts.length === 0 ? 'syncKeptNone' : 'syncKeptHint')}</p>
      {undo && (
        <p class="sync-undo">
          <Button
            size="small"
            onClick={() => {
              void undo();
              setUndo(undefined);
              document.querySelector<HTMLElement>('#sync-kept')?.focus();
            }}
          >
            {message('undo')}
          </Button>
        </p>
      )}
      <ul class="sync-list">
        {conflicts.map(({ conflict, inPlace }) => (
          <li key={conflict.id} class="sync-kept">
            <div>
              {conflict.recordKind === 'clip' && (
                <a href={hrefOf({ section: 'library', clip: conflict.recordId })}>
                  {message('syncKeptOpen')}
                </a>
              )}
              <p class="label">
                {message('syncKeptStands')}
                <WriteTime stamp={inPlace.stamp} />
              </p>
              <blockquote dir="auto">{inWords(inPlace.value)}</blockquote>
              <p class="label">
                {message('syncKeptLost')}
                <WriteTime stamp={conflict.stamp} />
              </p>
              <blockquote dir="auto">{inWords(conflict.value)}</blockquote>
            </div>
            <div class="button-row">
              <Button
                size="small"
                onClick={() =>
                  decide(async () => {
                    const before = await applyConflict(conflict);
                    return async () => {
                      if (before) await applyConflict(before);
                      await setDecided(conflict.id, false);
                    };
                  })
                }
              >
                {message('syncKeptTake')}
              </Button>
              <Button
                size="small"
                onClick={() =>
                  decide(async () => {
                    await setDecided(conflict.id, true);
                    return () => setDecided(conflict.id, false);
                  })
                }
              >
                {message('syncKeptDismiss')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where words were written, and when. */
function WriteTime({ stamp }: { stamp: Stamp }) {
  const nameOf = useDeviceNames();
  if (stamp === '' || isUnknownStamp(stamp) || !nameOf) return null;
  return (
    <span class="soft">
      {' · '}
      <bdi>{writeInWords(stamp, nameOf, Date.now())}</bdi>
    </span>
  );
}

async function withValues() {
  const shown = (await openConflicts()).slice(0, maxShown);
  return Promise.all(shown.map(async (conflict) => ({ conflict, inPlace: await valueInPlace(conflict) })));
}

/** A text as it is, the texts of a quote one after the other, and anything else as it is stored. */
function inWords(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === undefined || value === null) return '—';
  if (typeof value !== 'object' || Array.isArray(value)) return JSON.stringify(value);
  const texts = ['text', 'comment', 'name'].flatMap((name) => {
    const text = new Map<string, unknown>(Object.entries(value)).get(name);
    return typeof text === 'string' && text !== '' ? [text] : [];
  });
  return texts.length > 0 ? texts.join('\n') : JSON.stringify(value);
}
