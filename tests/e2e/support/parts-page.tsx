import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Hash, LayoutGrid, List, Lock, Rows3, Trash2 } from 'lucide';
import { Button, IconButton } from '../../../src/ui/button';
import { Chip } from '../../../src/ui/chip';
import { Dialog } from '../../../src/ui/dialog';
import { EmptyState } from '../../../src/ui/empty-state';
import { grain } from '../../../src/ui/icon';
import { Menu } from '../../../src/ui/menu';
import { ProgressBar } from '../../../src/ui/progress-bar';
import { SegmentedControl } from '../../../src/ui/segmented-control';
import { SidePanel } from '../../../src/ui/side-panel';
import { SiteTile } from '../../../src/ui/site-tile';
import { Skeleton } from '../../../src/ui/skeleton';
import { Switch } from '../../../src/ui/switch';
import { InlineEdit } from '../../../src/ui/inline-edit';
import { Toast } from '../../../src/ui/toast';

const sites = [
  'Quanta Magazine',
  'The Guardian',
  'Rust Blog',
  '少数派',
  'مجلة المدينة',
  'Low Water',
  'Field Notes',
];
const views = [
  { value: 'list', label: 'List', icon: Rows3 },
  { value: 'cards', label: 'Cards', icon: LayoutGrid },
  { value: 'headlines', label: 'Headlines', icon: List },
] as const;

/** Every part of the interface in every state, on one sheet. */
function Sheet() {
  const [view, setView] = useState<'list' | 'cards' | 'headlines'>('list');
  const [isOn, setIsOn] = useState(true);
  const [isEditing, setIsEditing] = useState(false);
  const [words, setWords] = useState('Maintenance as love.');
  const [open, setOpen] = useState<'dialog' | 'panel'>();
  const [said, setSaid] = useState('');
  const nothing = () => undefined;
  return (
    <main style={{ display: 'grid', gap: '24px', padding: '24px', maxInlineSize: '640px' }}>
      <h1>Parts</h1>
      <p style={{ display: 'flex', flexWrap: 'wrap', gap: '8px' }}>
        <Button kind="main" keys="Ctrl ↵">
          Save
        </Button>
        <Button onClick={() => setOpen('dialog')}>Ask</Button>
        <Button kind="bare" onClick={() => setOpen('panel')}>
          Open the side
        </Button>
        <Button icon={grain} aria-pressed={true}>
          Next digest
        </Button>
        <Button size="small">Small</Button>
        <Button size="large">Large</Button>
        <Button kind="danger">Delete…</Button>
      </p>
      <p>
        <IconButton icon={grain} label="Next digest" filled aria-pressed={true} />
        <IconButton icon={Lock} label="Private" aria-pressed={true} />
        <IconButton icon={Hash} label="Tags" />
        <IconButton icon={Hash} label="Tags, small" small />
        <Menu
          label="More"
          buttonClass="button"
          entries={[
            { label: 'Add to digest', icon: Hash, onSelect: () => setSaid('Added.') },
            { label: 'Copy as link', keys: 'C', onSelect: () => setSaid('Copied.') },
            { label: 'Private', icon: Lock, onSelect: nothing },
            { label: 'Move to trash', icon: Trash2, danger: true, onSelect: nothing },
          ]}
        >
          More
        </Menu>
      </p>
      <p style={{ display: 'flex', flexWrap: 'wrap', gap: '8px' }}>
        <Chip>islands</Chip>
        <Chip removeLabel="Remove sea" onRemove={nothing}>
          sea
        </Chip>
        <Chip kind="suggested" onClick={nothing}>
          scotland
        </Chip>
        <Chip kind="folded" onClick={nothing}>
          +19
        </Chip>
        <Chip kind="token" removeLabel="Remove since 1 Nov" onRemove={nothing}>
          since 1 Nov
        </Chip>
        <button type="button" class="tag">
          oral-history
        </button>
      </p>
      <p>
        <SegmentedControl label="View" options={views} value={view} onChange={setView} />{' '}
        <SegmentedControl
          label="Density"
          options={[
            { value: 'wide', label: 'Comfortable' },
            { value: 'narrow', label: 'Compact' },
          ]}
          value="wide"
          onChange={nothing}
        />
      </p>
      <Switch label="Close after saving" on={isOn} onChange={setIsOn} />
      <p style={{ display: 'flex', gap: '8px' }}>
        <input type="checkbox" aria-label="Chosen" checked />
        <input type="checkbox" aria-label="Not chosen" />
        <input type="radio" aria-label="The one" checked />
      </p>
      <input aria-label="Find a tag" placeholder="Find a tag" />
      <p>
        {sites.map((name) => (
          <SiteTile key={name} name={name} as="icon" />
        ))}
      </p>
      <div
        style={{ display: 'grid', gridTemplateColumns: 'repeat(7, 72px)', gridAutoRows: '52px', gap: '8px' }}
      >
        {sites.map((name) => (
          <SiteTile key={name} name={name} as="picture" />
        ))}
      </div>
      <InlineEdit
        title="Your words"
        editLabel="Edit your words"
        isEditing={isEditing}
        onEditing={setIsEditing}
        isEmpty={words === ''}
        empty="Add your words"
        field={
          <textarea
            aria-label="Comment"
            value={words}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
        }
      >
        <p>{words}</p>
      </InlineEdit>
      <ProgressBar label="3,120 of 8,000 links" done={3120} of={8000} />
      <Skeleton label="Reading" rows={2} />
      <EmptyState title="No clip has “lighthouse” and #maps" acts={<Button>Search without #maps</Button>}>
        <p>14 clips have “lighthouse” alone.</p>
      </EmptyState>
      {open === 'dialog' && (
        <Dialog title="Delete it?" action="Delete" danger onClose={() => setOpen(undefined)}>
          <p>It is gone for good then.</p>
        </Dialog>
      )}
      {open === 'panel' && (
        <SidePanel label="Side" onClose={() => setOpen(undefined)}>
          <Button>First</Button>
        </SidePanel>
      )}
      <Toast text={said} onTimeout={() => setSaid('')} onDismiss={() => setSaid('')}>
        <Button size="small">Undo</Button>
      </Toast>
    </main>
  );
}

document.body.replaceChildren();
render(<Sheet />, document.body);
