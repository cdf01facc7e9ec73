import { message, type MessageName } from '../../../src/browser/messages';
import {
  entryShapes,
  entrySorts,
  type EntryShape,
  type EntrySort,
  type FrontMatterEntry,
  type PostLayout,
} from '../../../src/domain/digest/post-layout';
import { AutosaveField } from '../../../src/ui/autosave-field';
import { Switch } from '../../../src/ui/switch';
import { FrontMatterFields } from './front-matter-fields';

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

const switches = [
  ['numbered', 'layoutNumbered'],
  ['pictures', 'layoutPictures'],
  ['rawHtml', 'layoutRawHtml'],
  ['draft', 'layoutDraft'],
  ['threadNumbers', 'layoutThreadNumbers'],
] as const;

/** Changes a layout as it is stored then; keystrokes have the `name` of their field. */
export type ChangeLayout = (
  edit: (layout: PostLayout) => Partial<PostLayout>,
  name?: string,
) => Promise<unknown>;

interface LayoutFieldsProps {
  layout: PostLayout;
  change: ChangeLayout;
  /** A front-matter field was left, after a change. */
  onFieldsLeft?: (fields: FrontMatterEntry[]) => void;
}

/** How the entries of a post are written and in what order, and what its file says besides. */
export function LayoutFields({ layout, change, onFieldsLeft }: LayoutFieldsProps) {
  return (
    <>
      <h2>{message('entriesHeading')}</h2>
      <div class="props">
        <Choice
          label={message('shape')}
          value={layout.shape ?? 'words'}
          options={entryShapes}
          names={shapeNames}
          onChoose={(shape) => void change(() => ({ shape }))}
        />
        <Choice
          label={message('order')}
          value={layout.sort ?? 'hand'}
          options={entrySorts}
          names={sortNames}
          onChoose={(sort) => void change(() => ({ sort }))}
        />
      </div>
      <div class="switches">
        {switches.map(([field, name]) => (
          <Switch
            key={field}
            label={message(name)}
            on={layout[field] ?? false}
            onChange={(on) => void change(() => ({ [field]: on }))}
          />
        ))}
      </div>
      <AutosaveField
        label={message('threadLink')}
        type="url"
        value={layout.threadLink ?? ''}
        onSave={(edit) => change(({ threadLink }) => ({ threadLink: edit(threadLink ?? '') }), 'threadLink')}
      />
      <FrontMatterFields
        fields={layout.fields ?? []}
        change={(edit, name) => change((stored) => ({ fields: edit(stored.fields ?? []) }), name)}
        onLeave={onFieldsLeft}
      />
    </>
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
