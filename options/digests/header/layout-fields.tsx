import { message, type MessageName } from '../../../src/browser/messages';
import type { Digest } from '../../../src/domain/digest';
import {
  entryShapes,
  entrySorts,
  frontMatterEntry,
  frontMatterKinds,
  frontMatterText,
  type EntryShape,
  type EntrySort,
  type FrontMatterEntry,
} from '../../../src/domain/digest/post-layout';
import { changeDigest } from '../../../src/storage/digests';
import { AutosaveField } from '../../../src/ui/autosave-field';

const shapeNames: Record<EntryShape, MessageName> = {
  words: 'shapeWords',
  'title-words': 'shapeTitleWords',
  byline: 'shapeByline',
  excerpt: 'shapeExcerpt',
  table: 'shapeTable',
};

const sortNames: Record<EntrySort, MessageName> = {
  hand: 'sortHand',
  saved: 'sortSaved',
  published: 'sortPublished',
  title: 'sortTitle',
  site: 'sortSite',
  author: 'sortAuthor',
};

const switches = {
  numbered: 'layoutNumbered',
  pictures: 'layoutPictures',
  rawHtml: 'layoutRawHtml',
  draft: 'layoutDraft',
  threadNumbers: 'layoutThreadNumbers',
} as const satisfies Record<string, MessageName>;

/** How the entries of a post are written and in what order, and what its file says besides. */
export function LayoutFields({ digest }: { digest: Digest }) {
  const change = (patch: Partial<Digest>, name?: string) => changeDigest(digest.id, patch, name);
  return (
    <details class="field-wide layout-fields">
      <summary>{message('layout')}</summary>
      <div class="field-grid">
        <Choice
          label={message('shape')}
          value={digest.shape ?? 'words'}
          options={entryShapes}
          names={shapeNames}
          onChoose={(shape) => void change({ shape })}
        />
        <Choice
          label={message('order')}
          value={digest.sort ?? 'hand'}
          options={entrySorts}
          names={sortNames}
          onChoose={(sort) => void change({ sort })}
        />
        <div class="field-wide layout-switches">
          {(['numbered', 'pictures', 'rawHtml', 'draft', 'threadNumbers'] as const).map((field) => (
            <label key={field} class="check">
              <input
                type="checkbox"
                checked={digest[field] ?? false}
                onChange={(event) => void change({ [field]: event.currentTarget.checked })}
              />
              {message(switches[field])}
            </label>
          ))}
        </div>
        <AutosaveField
          label={message('threadLink')}
          type="url"
          wide
          value={digest.threadLink ?? ''}
          onSave={(edit) =>
            changeDigest(
              digest.id,
              ({ threadLink }) => ({ threadLink: edit(threadLink ?? '') }),
              'threadLink',
            )
          }
        />
        <OwnFields digest={digest} />
      </div>
    </details>
  );
}

interface ChoiceProps<Option extends string> {
  label: string;
  value: Option;
  options: readonly Option[];
  names: Record<Option, MessageName>;
  onChoose: (option: Option) => void;
}

function Choice<Option extends string>({ label, value, options, names, onChoose }: ChoiceProps<Option>) {
  return (
    <label>
      <span class="label">{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option === event.currentTarget.value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {message(names[option])}
          </option>
        ))}
      </select>
    </label>
  );
}

const kindNames: Record<FrontMatterEntry['kind'], MessageName> = {
  text: 'kindText',
  list: 'kindList',
  number: 'kindNumber',
  date: 'kindDate',
  boolean: 'kindBoolean',
};

/** Front-matter fields that the writer's site asks for. */
function OwnFields({ digest: { id, fields = [] } }: { digest: Digest }) {
  const changeAt = (
    at: number,
    make: (field: FrontMatterEntry) => FrontMatterEntry | undefined,
    name?: string,
  ) =>
    void changeDigest(
      id,
      (stored) => ({
        fields: (stored.fields ?? []).flatMap((one, i) => (i === at ? (make(one) ?? []) : [one])),
      }),
      name,
    );
  return (
    <fieldset class="field-wide own-fields">
      <legend class="label">{message('ownFields')}</legend>
      {fields.map((field, at) => (
        <div key={at} class="own-field">
          <input
            dir="auto"
            aria-label={message('fieldName')}
            placeholder={message('fieldName')}
            value={field.key}
            onInput={(event) => {
              const key = event.currentTarget.value;
              changeAt(at, (before) => ({ ...before, key }), `field-${at}`);
            }}
          />
          <select
            aria-label={message('fieldKind')}
            value={field.kind}
            onChange={(event) => {
              const kind = frontMatterKinds.find((one) => one === event.currentTarget.value);
              if (kind) changeAt(at, (before) => frontMatterEntry(before.key, kind, usualText(kind, before)));
            }}
          >
            {frontMatterKinds.map((kind) => (
              <option key={kind} value={kind}>
                {message(kindNames[kind])}
              </option>
            ))}
          </select>
          <FieldValue
            field={field}
            onChange={(text) =>
              changeAt(at, ({ key, kind }) => frontMatterEntry(key, kind, text), `field-${at}`)
            }
          />
          <button
            type="button"
            class="button button-small"
            aria-label={message('removeField', field.key)}
            onClick={() => changeAt(at, () => undefined)}
          >
            ×
          </button>
        </div>
      ))}
      <button
        type="button"
        class="button button-small"
        onClick={() =>
          void changeDigest(id, (stored) => ({
            fields: [...(stored.fields ?? []), { key: '', kind: 'text', value: '' }],
          }))
        }
      >
        {message('addField')}
      </button>
    </fieldset>
  );
}

/** What a field says when its kind is chosen anew: what it said, or the least that its kind can say. */
function usualText(kind: FrontMatterEntry['kind'], before: FrontMatterEntry): string {
  const text = frontMatterText(before);
  if (frontMatterEntry('', kind, text).kind === kind) return text;
  return kind === 'number' ? '0' : '2000-01-01';
}

function FieldValue({ field, onChange }: { field: FrontMatterEntry; onChange: (text: string) => void }) {
  const label = message('fieldValue');
  if (field.kind === 'boolean') {
    return (
      <input
        type="checkbox"
        aria-label={label}
        checked={field.value}
        onChange={(event) => onChange(String(event.currentTarget.checked))}
      />
    );
  }
  const read = (event: { currentTarget: HTMLInputElement }) => {
    const text = event.currentTarget.value;
    if (frontMatterEntry('', field.kind, text).kind === field.kind) onChange(text);
  };
  const shared = { 'aria-label': label, value: frontMatterText(field) };
  // A list would lose the comma that is being typed, a number its point: they are read when they are left.
  if (field.kind === 'list')
    return <input dir="auto" {...shared} placeholder={message('fieldListHint')} onChange={read} />;
  if (field.kind === 'number') return <input type="number" step="any" {...shared} onChange={read} />;
  if (field.kind === 'date') return <input type="date" {...shared} onInput={read} />;
  return <input dir="auto" {...shared} placeholder={label} onInput={read} />;
}
