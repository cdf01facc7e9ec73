import { useState } from 'preact/hooks';
import { countMessage, message } from '../../src/browser/messages';
import { foldText } from '../../src/domain/tagging/fold-text';
import type { KnownTag } from '../../src/domain/tagging/tag-index';
import type { TagTerm } from '../../src/domain/tagging/tag-term';
import { tagKey } from '../../src/domain/tagging/tags';
import { tagList } from '../../src/storage/tag-statistics';
import { tagTerms } from '../../src/storage/tags/tag-terms';
import { useLiveQuery } from '../../src/ui/use-live-query';
import { UndoBar } from '../../src/ui/bulk/undo-bar';
import { useBulk } from '../../src/ui/bulk/use-bulk';
import { SimilarTags } from './similar-tags';
import { TagRow } from './tag-row';
import './tags.css';

/** So many tags are shown at once; the field above finds the others. */
const shownTags = 300;

async function tagsAndTerms(): Promise<{ tags: KnownTag[]; terms: TagTerm[] }> {
  const [tags, terms] = await Promise.all([tagList(), tagTerms()]);
  return { tags, terms };
}

/** All tags of the library: how often they are used, what they are called, what posts make of them. */
export function TagsPage() {
  const [text, setText] = useState('');
  const bulk = useBulk();
  const watched = useLiveQuery(tagsAndTerms, []);
  if (watched.kind === 'failed') return <p class="notice notice-danger">{message('readFailed')}</p>;
  const { tags, terms } = watched.kind === 'ready' ? watched.value : { tags: [], terms: [] };
  const typed = foldText(text);
  const found = tags.filter(({ name }) => foldText(name).includes(typed));
  const termOf = new Map(terms.map((term) => [tagKey(term.tag), term]));
  return (
    <section class="column tags-page">
      <div class="heading-row">
        <h1>{message('tags')}</h1>
        <span class="soft" role="status">
          {watched.kind === 'ready' && countMessage('tagCount', found.length)}
        </span>
      </div>
      {watched.kind === 'ready' && tags.length === 0 && <p class="empty">{message('tagsEmpty')}</p>}
      {tags.length > 0 && (
        <input
          aria-label={message('findTag')}
          placeholder={message('findTag')}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      )}
      <SimilarTags tags={tags} bulk={bulk} />
      <ul class="tags-list" aria-label={message('tags')}>
        {found.slice(0, shownTags).map((tag) => (
          <TagRow key={tag.name} tag={tag} term={termOf.get(tagKey(tag.name))} known={tags} bulk={bulk} />
        ))}
      </ul>
      {found.length > shownTags && <p class="soft">{countMessage('tagsHidden', found.length - shownTags)}</p>}
      <UndoBar bulk={bulk} />
    </section>
  );
}
