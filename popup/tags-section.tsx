import { useEffect, useState } from 'preact/hooks';
import { tagHelpFor, type TagHelp } from '../src/app/capture/tag-help';
import { message } from '../src/browser/messages';
import type { CaptureDraft, DraftChange } from '../src/domain/capture-draft';
import { addTags } from '../src/domain/tagging/tags';
import { Chip } from '../src/ui/chip';
import { TagField } from '../src/ui/tag-field';

/** So many tags are offered before anything is typed. */
const maxOffered = 4;

const noTagHelp: TagHelp = { suggest: () => [], last: [] };

/** The tags, and a row of those that may fit, whose place is kept from the first frame. */
export function TagsSection({
  draft,
  onChange,
}: {
  draft: CaptureDraft;
  onChange: (change: DraftChange) => void;
}) {
  const { suggest, last } = useTagHelp(draft);
  const take = (tags: readonly string[]) => onChange({ tags: addTags(draft.tags, tags) });
  const offered = suggest('').slice(0, maxOffered);
  const lastAdds = addTags(draft.tags, last).length > draft.tags.length;
  return (
    <section class="tags-section" aria-labelledby="tags-title">
      <h2 class="label" id="tags-title">
        {message('tags')}
      </h2>
      <TagField
        tags={draft.tags}
        text={draft.tagText}
        opens="up"
        onChange={(tags, tagText) => onChange({ tags, tagText })}
        suggest={(text) => (text.trim() === '' ? [] : suggest(text))}
      />
      <div class="offered-tags" role="group" aria-label={message('tagsOffered')}>
        {offered.map(({ name }) => (
          <Chip key={name} kind="suggested" onClick={() => take([name])}>
            + {name}
          </Chip>
        ))}
        {lastAdds && (
          <Chip key="last" kind="suggested" onClick={() => take(last)}>
            + {message('lastTags', last.join(', '))}
          </Chip>
        )}
      </div>
    </section>
  );
}

/** What the library has to offer for the tags of a draft; nothing until it has been asked, or fails. */
function useTagHelp(draft: CaptureDraft): TagHelp {
  const [help, setHelp] = useState(noTagHelp);
  useEffect(() => {
    let isCurrent = true;
    void tagHelpFor(draft).then(
      (found) => isCurrent && setHelp(found),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [draft.url, draft.title, draft.tags.join('\n'), draft.facts]);
  return help;
}
