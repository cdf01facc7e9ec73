import { message, type MessageName } from '../../../src/browser/messages';
import type { Clip } from '../../../src/domain/clip';
import type { Digest, Entry } from '../../../src/domain/digest';
import { tagRules, type TagRule } from '../../../src/domain/digest/post-layout';
import { tagsByRule } from '../../../src/domain/digest/terms';
import { TermField } from './term-field';

const ruleNames: Record<TagRule, MessageName> = {
  twice: 'tagsTwice',
  all: 'tagsAll',
  none: 'tagsNone',
};

/** Changes a digest as it is stored then; keystrokes have the `name` of their field. */
export type ChangeDigest = (
  change: (digest: Digest) => Partial<Omit<Digest, 'id'>>,
  name?: string,
) => Promise<void>;

interface TagsOfPostProps {
  digest: Digest;
  entries: readonly Entry[];
  clips: ReadonlyMap<string, Clip>;
  change: ChangeDigest;
  onRule: (rule: TagRule) => void;
}

/** The tags that go out: those that the writer typed, and of those that the clips bring what the rule says. */
export function TagsOfPost({ digest, entries, clips, change, onRule }: TagsOfPostProps) {
  const tags = tagsByRule(digest, entries, clips);
  return (
    <section class="tags-of-post">
      <div class="panel-heading">
        <h2>{message('tags')}</h2>
        <select
          aria-label={message('tagRule')}
          value={digest.tagRule ?? 'all'}
          onChange={(event) => {
            const tagRule = tagRules.find((one) => one === event.currentTarget.value);
            if (!tagRule) return;
            void change(() => ({ tagRule }));
            onRule(tagRule);
          }}
        >
          {tagRules.map((rule) => (
            <option key={rule} value={rule}>
              {message(ruleNames[rule])}
            </option>
          ))}
        </select>
      </div>
      <TermField
        label={message('tags')}
        add={message('tagAdd')}
        terms={tags}
        onChange={(edit, name) => change((stored) => ({ tags: edit(stored.tags) }), name)}
      />
      {tags.length < digest.tags.length && (
        <p class="soft">{message('tagsLeftOut', digest.tags.length - tags.length)}</p>
      )}
    </section>
  );
}
