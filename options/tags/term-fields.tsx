import { message } from '../../src/browser/messages';
import { slugOf } from '../../src/domain/slug';
import type { TagTerm } from '../../src/domain/tagging/tag-term';
import { changeTagTerm } from '../../src/storage/tags/tag-terms';
import { KeptField } from '../library/detail/kept-field';

/** What posts make of the tag: the category that it stands for, and how its link is spelt. */
export function TermFields({ tag, term }: { tag: string; term: TagTerm | undefined }) {
  const { slug, category } = term ?? {};
  return (
    <div class="field-grid tag-term">
      <KeptField
        label={message('tagCategory')}
        value={category?.name ?? ''}
        onWrite={(name) =>
          changeTagTerm(tag, { category: name.trim() === '' ? undefined : { name, slug: slugOf(name) } })
        }
      />
      <KeptField
        label={message('tagSlug')}
        hint={slugOf(tag)}
        value={slug ?? ''}
        onWrite={(text) => changeTagTerm(tag, { slug: text.trim() || undefined })}
        same={(a, b) => a.trim() === b.trim()}
      />
    </div>
  );
}
