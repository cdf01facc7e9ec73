import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { askForBookmarks, bookmarkTree } from '../../../src/browser/bookmarks';
import { message } from '../../../src/browser/messages';
import { itemsOfBookmarks } from '../../../src/exchange/incoming/items-of-bookmarks';
import type { ImportSource } from '../../../src/app/transfer/import-job';
import { Button } from '../../../src/ui/button';
import { SiteTile } from '../../../src/ui/site-tile';
import { hrefOf } from '../../route';
import { PostsSource } from './posts-source';
import { importSources, type SourceId } from './sources';

interface SourceStepProps {
  onSource: (source: ImportSource) => void;
  /** Where a source says what is done with files that are dropped, which are links else. */
  onDrop: RefObject<((files: File[]) => void) | undefined>;
  /** The browser has not given its bookmarks. */
  onRefused: () => void;
}

/** Where from: by the names of tools, each with how one comes by its file; whatever is chosen, its content decides. */
export function SourceStep({ onSource, onDrop, onRefused }: SourceStepProps) {
  const [chosen, setChosen] = useState<SourceId>('other');
  const sources = importSources();
  const { hint = '' } = sources.find(({ id }) => id === chosen) ?? {};
  const takeBookmarks = async () => {
    if (!(await askForBookmarks())) return onRefused();
    onSource({ kind: 'bookmarks', items: itemsOfBookmarks(await bookmarkTree(), message('bookmarks')) });
  };
  return (
    <>
      <fieldset class="sources" aria-label={message('stepWhere')}>
        {sources.map(({ id, name, files }) => (
          <label key={id} class="import-source">
            <input
              class="visually-hidden"
              type="radio"
              name="import-source"
              checked={id === chosen}
              onChange={() => setChosen(id)}
            />
            <SiteTile name={name} as="icon" />
            <span class="source-names">
              <strong>{name}</strong>
              <span class="soft">{files}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {chosen === 'posts' && (
        <>
          <p class="source-hint">{hint}</p>
          <PostsSource onPosts={onSource} onDrop={onDrop} />
        </>
      )}
      {chosen !== 'posts' && (
        <div class="exchange-foot">
          <p class="source-hint" aria-live="polite">
            {hint} {chosen === 'other' && <a href={hrefOf({ section: 'help' })}>{message('helpFormats')}</a>}
          </p>
          {chosen === 'browser' ? (
            <Button kind="main" size="large" onClick={() => void takeBookmarks().catch(onRefused)}>
              {message('readBookmarks')}
            </Button>
          ) : (
            <FileButton onFiles={(files) => onSource({ kind: 'files', files })} />
          )}
          <span class="soft foot-hint">{message('dropFiles')}</span>
        </div>
      )}
    </>
  );
}

interface FileButtonProps {
  kind?: 'main' | 'plain';
  label?: string;
  onFiles: (files: File[]) => void;
}

/** Opens the browser's dialog of files; notes come as several. */
export function FileButton({ kind = 'main', label = message('chooseFiles'), onFiles }: FileButtonProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button kind={kind} size="large" onClick={() => field.current?.click()}>
        {label}
      </Button>
      <input
        ref={field}
        class="visually-hidden"
        type="file"
        multiple
        tabIndex={-1}
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
