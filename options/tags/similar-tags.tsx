import { useMemo, useState } from 'preact/hooks';
import { TriangleAlert } from 'lucide';
import { distinctKey, distinctTags } from '../../src/app/settings/distinct-tags';
import { countMessage, message, sentenceGap } from '../../src/browser/messages';
import { similarTags } from '../../src/domain/tagging/similar-tags';
import type { KnownTag } from '../../src/domain/tagging/tag-index';
import { Button } from '../../src/ui/button';
import { focusOnceThere } from '../../src/ui/focus-once-there';
import { Icon } from '../../src/ui/icon';
import { undoButton } from '../../src/ui/bulk/undo-bar';
import type { Bulk } from '../../src/ui/bulk/use-bulk';
import { useSetting } from '../../src/ui/use-setting';

/** So many pairs are named before one looks at them all. */
const namedPairs = 2;

/** Tags that are likely one and the same, two by two: they become one, or are said to differ. */
export function SimilarTags({ tags, bulk }: { tags: readonly KnownTag[]; bulk: Bulk }) {
  const [isOpen, setIsOpen] = useState(false);
  const distinct = useSetting(distinctTags);
  const groups = useMemo(() => similarTags(tags), [tags]);
  if (!distinct) return null;
  const known = new Set(distinct);
  const pairs = groups.flatMap(([first, ...others]) =>
    others.flatMap((other) =>
      first && !known.has(distinctKey(first.name, other.name)) ? [{ other, first }] : [],
    ),
  );
  if (pairs.length === 0) return null;
  const differ = async (some: typeof pairs) => {
    const keys = some.map(({ other, first }) => distinctKey(first.name, other.name));
    await distinctTags.change((before) => [...new Set([...before, ...keys])]);
    focusOnceThere(
      () =>
        document.querySelector<HTMLElement>('.tags-alike button') ??
        document.querySelector<HTMLElement>('.tags-page input'),
    );
  };
  const merge = async (from: string, to: string) => {
    if (await bulk.run([], { kind: 'renameTag', from: [from], to })) focusOnceThere(undoButton);
  };
  const sentences = pairs
    .slice(0, namedPairs)
    .map(({ other, first }) => message('tagsAlikePair', other.name, other.uses, first.name, first.uses));
  const alike = countMessage('tagsAlike', pairs.length);
  return (
    <section class="tags-alike" aria-label={message('similarTagsList')}>
      <div>
        <Icon node={TriangleAlert} />
        <p>
          <b>{alike}</b>
          {sentenceGap(alike)}
          <span dir="auto">{sentences.join('; ')}</span>
        </p>
        <Button size="small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {message('tagsAlikeLook')}
        </Button>
        <Button size="small" kind="bare" onClick={() => void differ(pairs)}>
          {message('tagsDiffer')}
        </Button>
      </div>
      {isOpen && (
        <ul aria-label={message('similarTagsList')}>
          {pairs.map(({ other, first }) => (
            <li key={other.name}>
              <span dir="auto">
                {message('tagsAlikePair', other.name, other.uses, first.name, first.uses)}
              </span>
              <Button size="small" onClick={() => void merge(other.name, first.name)}>
                {message('mergeInto', other.name, first.name)}
              </Button>
              <Button
                size="small"
                kind="bare"
                aria-label={message('tagsDifferNames', other.name, first.name)}
                onClick={() => void differ([{ other, first }])}
              >
                {message('tagsDiffer')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
