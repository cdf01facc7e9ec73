import { useMemo } from 'preact/hooks';
import { countMessage, message } from '../../src/browser/messages';
import { similarTags } from '../../src/domain/tagging/similar-tags';
import type { KnownTag } from '../../src/domain/tagging/tag-index';
import { focusOnceThere } from '../../src/ui/focus-once-there';
import { undoButton } from '../../src/ui/bulk/undo-bar';
import type { Bulk } from '../../src/ui/bulk/use-bulk';

/** Tags that are likely one and the same, each group with a way to make one of it. */
export function SimilarTags({ tags, bulk }: { tags: readonly KnownTag[]; bulk: Bulk }) {
  const groups = useMemo(() => similarTags(tags), [tags]);
  if (groups.length === 0) return null;
  const merge = async (from: string, to: string) => {
    if (await bulk.run([], { kind: 'renameTag', from, to })) focusOnceThere(undoButton);
  };
  return (
    <details class="similar-tags">
      <summary>{countMessage('similarTags', groups.length)}</summary>
      <p class="soft">{message('similarTagsHint')}</p>
      <ul aria-label={message('similarTagsList')}>
        {groups.map(([first, ...others]) =>
          others.map((other) => (
            <li key={other.name}>
              <span class="chip">{other.name}</span> {other.uses} → <span class="chip">{first?.name}</span>{' '}
              {first?.uses}{' '}
              <button
                class="button button-small"
                aria-label={message('mergeInto', other.name, first?.name ?? '')}
                onClick={() => void merge(other.name, first?.name ?? '')}
              >
                {message('merge')}
              </button>
            </li>
          )),
        )}
      </ul>
    </details>
  );
}
