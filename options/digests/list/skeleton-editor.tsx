import { useRef } from 'preact/hooks';
import { ArrowDown, ArrowUp, Plus, X } from 'lucide';
import { message } from '../../../src/browser/messages';
import {
  addSkeletonEntry,
  changeSkeletonEntry,
  moveSkeletonEntry,
  removeSkeletonEntry,
  tagsOfSection,
  withTagsOfSection,
  type Series,
  type SkeletonEntry,
} from '../../../src/domain/digest/series';
import { parseTags } from '../../../src/domain/tagging/tags';
import { AutosaveField } from '../../../src/ui/autosave-field';
import { Button, IconButton } from '../../../src/ui/button';
import { focusOnceThere } from '../../../src/ui/focus-once-there';

type ChangeSeries = (make: (series: Series) => Series) => Promise<void>;

interface SkeletonEditorProps {
  series: Series;
  change: ChangeSeries;
}

/** The sections and standing texts of a series in their order, each section with the tags that belong to it. */
export function SkeletonEditor({ series, change }: SkeletonEditorProps) {
  const box = useRef<HTMLOListElement>(null);
  const focusIn = (at: number, selector: string) =>
    focusOnceThere(() => box.current?.children[at]?.querySelector<HTMLElement>(selector));
  const add = (entry: SkeletonEntry) => {
    const at = series.outline.length;
    void change((one) => addSkeletonEntry(one, entry)).then(() => focusIn(at, 'input, textarea'));
  };
  return (
    <>
      {series.outline.length === 0 && <p class="soft">{message('seriesOutlineEmpty')}</p>}
      <ol ref={box} class="skeleton-entries" aria-label={message('seriesOutline')}>
        {series.outline.map((entry, at) => (
          <li key={at} class={entry.kind === 'heading' && entry.level === 3 ? 'is-deeper' : undefined}>
            <div class="skeleton-entry-fields">
              {entry.kind === 'heading' ? (
                <SectionFields series={series} entry={entry} at={at} change={change} />
              ) : (
                <TextFields entry={entry} at={at} change={change} />
              )}
            </div>
            <EntryActs
              name={entry.text || message('untitled')}
              isFirst={at === 0}
              isLast={at === series.outline.length - 1}
              onMove={(by) =>
                void change((one) => moveSkeletonEntry(one, at, by)).then(() =>
                  focusIn(
                    at + by,
                    by < 0 ? '[data-act=up], [data-act=down]' : '[data-act=down], [data-act=up]',
                  ),
                )
              }
              onRemove={() =>
                void change((one) => removeSkeletonEntry(one, at)).then(() =>
                  focusIn(Math.min(at, series.outline.length - 2), '[data-act=remove]'),
                )
              }
            />
          </li>
        ))}
      </ol>
      <p class="skeleton-add">
        <Button size="small" kind="bare" icon={Plus} onClick={() => add({ kind: 'heading', text: '' })}>
          {message('sectionAdd')}
        </Button>
        <Button size="small" kind="bare" icon={Plus} onClick={() => add({ kind: 'text', text: '' })}>
          {message('standingTextAdd')}
        </Button>
      </p>
    </>
  );
}

interface EntryFieldsProps<Kind extends SkeletonEntry['kind']> {
  entry: Extract<SkeletonEntry, { kind: Kind }>;
  at: number;
  change: ChangeSeries;
}

function SectionFields({ series, entry, at, change }: EntryFieldsProps<'heading'> & { series: Series }) {
  return (
    <>
      <AutosaveField
        label={message(entry.level === 3 ? 'subsection' : 'section')}
        value={entry.text}
        onSave={(next) =>
          change((one) => changeSkeletonEntry(one, at, (before) => ({ ...before, text: next(before.text) })))
        }
      />
      {entry.text.trim() !== '' && (
        <AutosaveField
          label={message('seriesTags', entry.text)}
          hint={message('seriesTagsHint')}
          value={tagsOfSection(series, entry.text).join(', ')}
          same={(a, b) => parseTags(a).join() === parseTags(b).join()}
          onSave={(next) =>
            change((one) =>
              withTagsOfSection(one, entry.text, parseTags(next(tagsOfSection(one, entry.text).join(', ')))),
            )
          }
        />
      )}
      <label class="check">
        <input
          type="checkbox"
          checked={entry.level === 3}
          onChange={(event) => {
            const isDeeper = event.currentTarget.checked;
            void change((one) =>
              changeSkeletonEntry(one, at, ({ kind, text }) =>
                kind === 'heading' && isDeeper ? { kind, text, level: 3 } : { kind, text },
              ),
            );
          }}
        />
        {message('sectionIsDeeper')}
      </label>
    </>
  );
}

function TextFields({ entry, at, change }: EntryFieldsProps<'text'>) {
  return (
    <>
      <AutosaveField
        label={message('standingText')}
        prose
        value={entry.text}
        onSave={(next) =>
          change((one) => changeSkeletonEntry(one, at, (before) => ({ ...before, text: next(before.text) })))
        }
      />
      <label class="check">
        <input
          type="checkbox"
          checked={entry.fill ?? false}
          onChange={(event) => {
            const fill = event.currentTarget.checked;
            void change((one) =>
              changeSkeletonEntry(one, at, (before) =>
                before.kind === 'text' ? { ...before, fill } : before,
              ),
            );
          }}
        />
        {message('seriesFill')}
      </label>
    </>
  );
}

interface EntryActsProps {
  name: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}

function EntryActs({ name, isFirst, isLast, onMove, onRemove }: EntryActsProps) {
  return (
    <div class="skeleton-entry-acts">
      {!isFirst && (
        <IconButton
          small
          data-act="up"
          icon={ArrowUp}
          label={message('moveUp', name)}
          onClick={() => onMove(-1)}
        />
      )}
      {!isLast && (
        <IconButton
          small
          data-act="down"
          icon={ArrowDown}
          label={message('moveDown', name)}
          onClick={() => onMove(1)}
        />
      )}
      <IconButton small data-act="remove" icon={X} label={message('removeName', name)} onClick={onRemove} />
    </div>
  );
}
