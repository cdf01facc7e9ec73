import { uuidv7 } from 'uuidv7';
import { groupingOf, groupOutline } from '../../../src/app/digests/group-outline';
import { message, type MessageName } from '../../../src/browser/messages';
import type { Clip } from '../../../src/domain/clip';
import type { Digest, Entry } from '../../../src/domain/digest';
import type { Grouping } from '../../../src/domain/digest/grouped-outline';
import { isReadMore, readMore } from '../../../src/domain/digest/read-more';
import type { NewEntry } from '../../../src/domain/digest/entry-ranks';
import { addEntries } from '../../../src/storage/digests';

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
  { kind: 'site', name: 'groupSite' },
  { kind: 'day', name: 'groupDay' },
];

/** What else can stand in an outline, and how it is put in groups. */
export function OutlineTools({ digest, entries, clips, after, onAdd }: OutlineToolsProps) {
  const add = (entry: NewEntry) => {
    onAdd(entry.id);
    void addEntries(digest.id, [entry], after);
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
          value={groupingOf(entries)}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            const found = groupings.find(({ kind }) => kind === chosen);
            if (found) void groupOutline(digest, entries, clips, found.kind);
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
