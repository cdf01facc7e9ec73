import { uuidv7 } from 'uuidv7';
import { ChevronDown, Plus } from 'lucide';
import { groupingOf, groupOutline } from '../../../src/app/digests/group-outline';
import { message, type MessageName } from '../../../src/browser/messages';
import type { Clip } from '../../../src/domain/clip';
import type { Digest, Entry } from '../../../src/domain/digest';
import type { Grouping } from '../../../src/domain/digest/grouped-outline';
import { isReadMore, readMore } from '../../../src/domain/digest/read-more';
import type { NewEntry } from '../../../src/domain/digest/entry-ranks';
import { addEntries } from '../../../src/storage/digests';
import { Button } from '../../../src/ui/button';
import { Icon } from '../../../src/ui/icon';
import { Menu } from '../../../src/ui/menu';
import type { Insertion } from '../composer/use-insertion';

interface AddRowProps {
  digest: Digest;
  entries: readonly Entry[];
  clips: ReadonlyMap<string, Clip>;
  insertion: Insertion;
  /** What is added is edited, or has the focus, once it is there. */
  onExpect: (id: string, how: 'edit' | 'focus') => void;
  onChooseClip: () => void;
}

const groupings: { kind: Grouping['kind']; name: MessageName }[] = [
  { kind: 'none', name: 'groupNone' },
  { kind: 'tag', name: 'groupTag' },
  { kind: 'site', name: 'groupSite' },
  { kind: 'day', name: 'groupDay' },
];

/** What else can be put in at the line, and how the outline is put in groups. */
export function AddRow({ digest, entries, clips, insertion, onExpect, onChooseClip }: AddRowProps) {
  const add = (entry: NewEntry, how: 'edit' | 'focus' = 'edit') => {
    onExpect(entry.id, how);
    void addEntries(digest.id, [entry], insertion.after).then(() => insertion.moveBelow([entry.id]));
  };
  const grouping = groupingOf(entries);
  return (
    <div class="add-row" role="group" aria-label={message('addAtLine')}>
      <Button kind="bare" size="small" icon={Plus} onClick={onChooseClip}>
        {message('clip')}
      </Button>
      <Button kind="bare" size="small" onClick={() => add({ id: uuidv7(), kind: 'heading', text: '' })}>
        {message('headingAdd')}
      </Button>
      <Button
        kind="bare"
        size="small"
        onClick={() => add({ id: uuidv7(), kind: 'text', text: '', runOn: false })}
      >
        {message('freeTextAdd')}
      </Button>
      {!entries.some((entry) => entry.kind === 'text' && isReadMore(entry.text)) && (
        <Button
          kind="bare"
          size="small"
          title={message('readMoreHint')}
          onClick={() => add({ id: uuidv7(), kind: 'text', text: readMore, runOn: false }, 'focus')}
        >
          {message('readMoreAdd')}
        </Button>
      )}
      {clips.size > 1 && (
        <Menu
          label={message('group')}
          buttonClass="button button-quiet button-small"
          entries={groupings.map(({ kind, name }) => ({
            label: message(name),
            checked: kind === grouping,
            onSelect: () => void groupOutline(digest, entries, clips, kind),
          }))}
        >
          {message('group')}
          <Icon node={ChevronDown} />
        </Menu>
      )}
    </div>
  );
}
