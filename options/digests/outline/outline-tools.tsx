import { uuidv7 } from 'uuidv7';
import { message, type MessageName } from '../../../src/browser/messages';
import type { Clip } from '../../../src/domain/clip';
import type { Digest, Entry } from '../../../src/domain/digest';
import { groupedOutline, type Grouping } from '../../../src/domain/digest/grouped-outline';
import { isReadMore, readMore } from '../../../src/domain/digest/read-more';
import { dayText } from '../../../src/rendering/wording/day-text';
import { wordingFor } from '../../../src/rendering/wording/wordings';
import { addEntries, arrangeOutline, type NewEntry } from '../../../src/storage/digests';
import { writersZone } from '../writers-zone';

interface OutlineToolsProps {
  digest: Digest;
  entries: readonly Entry[];
  clips: ReadonlyMap<string, Clip>;
  /** The entry that was worked on last; what is added comes behind it. */
  after: string | undefined;
  onAdd: (id: string) => void;
}

const groupings: { kind: Grouping['kind']; name: MessageName }[] = [
  { kind: 'none', name: 'groupNone' },
  { kind: 'tag', name: 'groupTag' },
  { kind: 'day', name: 'groupDay' },
];

/** What else can stand in an outline, and how it is put in groups. */
export function OutlineTools({ digest, entries, clips, after, onAdd }: OutlineToolsProps) {
  const add = (entry: NewEntry) => {
    onAdd(entry.id);
    void addEntries(digest.id, [entry], after);
  };
  const grouped = entries.find((entry) => entry.kind === 'heading' && entry.grouping !== undefined);
  const current = grouped?.kind === 'heading' ? (grouped.grouping ?? 'none') : 'none';
  const group = (kind: Grouping['kind']) => {
    const wording = wordingFor(digest.language);
    const grouping: Grouping = kind === 'day' ? { kind, zone: digest.zone ?? writersZone() } : { kind };
    const words = { dayHeading: (day: string) => dayText(day, wording), untagged: wording.untagged };
    const order = groupedOutline(entries, clips, grouping, words).map((one): string | NewEntry =>
      one.kind === 'entry' ? one.id : { ...one, id: uuidv7() },
    );
    void arrangeOutline(digest.id, order);
  };
  return (
    <div class="outline-tools">
      <button class="button button-small" onClick={() => add({ id: uuidv7(), kind: 'heading', text: '' })}>
        {message('headingAdd')}
      </button>
      <button
        class="button button-small"
        onClick={() => add({ id: uuidv7(), kind: 'text', text: '', runOn: false })}
      >
        {message('freeTextAdd')}
      </button>
      {!entries.some((entry) => entry.kind === 'text' && isReadMore(entry.text)) && (
        <button
          class="button button-small"
          title={message('readMoreHint')}
          onClick={() => add({ id: uuidv7(), kind: 'text', text: readMore, runOn: false })}
        >
          {message('readMoreAdd')}
        </button>
      )}
      <label class="inline-field">
        <span class="label">{message('group')}</span>
        <select
          value={current}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            const found = groupings.find(({ kind }) => kind === chosen);
            if (found) group(found.kind);
          }}
        >
          {groupings.map(({ kind, name }) => (
            <option key={kind} value={kind}>
              {message(name)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
