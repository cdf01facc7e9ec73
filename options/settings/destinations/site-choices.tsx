import { message } from '../../../src/browser/messages';
import type { SiteAuthor, WordPressDestination } from '../../../src/domain/destination';
import { SegmentedControl } from '../../../src/ui/segmented-control';

/** What becomes of posts that are not there yet. */
export function StatusLine({
  value,
  onChange,
}: {
  value: 'draft' | 'published';
  onChange: (status: 'draft' | 'published') => void;
}) {
  return (
    <div class="setting-row">
      <span>{message('destinationStatus')}</span>
      <SegmentedControl
        label={message('destinationStatus')}
        value={value}
        options={[
          { value: 'draft', label: message('destinationAsDraft') },
          { value: 'published', label: message('destinationAtOnce') },
        ]}
        onChange={onChange}
      />
    </div>
  );
}

/** How posts go to a WordPress site. */
export type WordPressChoices = Pick<WordPressDestination, 'editor' | 'author'>;

interface WordPressLinesProps {
  value: WordPressChoices;
  authors: readonly SiteAuthor[];
  onChange: (change: Partial<WordPressChoices>) => void;
}

export function WordPressLines({ value, authors, onChange }: WordPressLinesProps) {
  return (
    <>
      <div class="setting-row">
        <span>{message('destinationEditor')}</span>
        <SegmentedControl
          label={message('destinationEditor')}
          value={value.editor}
          options={[
            { value: 'blocks', label: message('destinationBlocks') },
            { value: 'classic', label: message('destinationClassic') },
          ]}
          onChange={(editor) => onChange({ editor })}
        />
      </div>
      {authors.length > 0 && (
        <label class="setting-row">
          <span>{message('destinationAuthor')}</span>
          <select
            value={value.author ?? ''}
            onChange={(event) => {
              const id = Number(event.currentTarget.value);
              onChange({ author: authors.some((one) => one.id === id) ? id : undefined });
            }}
          >
            <option value="">{message('destinationAuthorOwn')}</option>
            {authors.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}
