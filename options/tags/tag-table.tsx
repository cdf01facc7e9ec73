import { useState } from 'preact/hooks';
import { message } from '../../src/browser/messages';
import type { KnownTag } from '../../src/domain/tagging/tag-index';
import type { TagTerm } from '../../src/domain/tagging/tag-term';
import { tagKey } from '../../src/domain/tagging/tags';
import { focusOnceThere } from '../../src/ui/focus-once-there';
import { TagRow } from './tag-row';
import '../../src/ui/parts/data-table.css';

interface TagTableProps {
  tags: readonly KnownTag[];
  terms: ReadonlyMap<string, TagTerm>;
  /** In how many digests the clips of each tag are; undefined until that is known. */
  digests: ReadonlyMap<string, number> | undefined;
  most: number;
  selected: ReadonlySet<string>;
  onSelect: (selected: ReadonlySet<string>) => void;
  onRename: (tag: string) => void;
  onDelete: (tag: string) => void;
}

/** The tags, each with its numbers. Shift with a click selects all from the last one that was chosen. */
export function TagTable({ tags, terms, digests, most, selected, onSelect, ...act }: TagTableProps) {
  const [openTag, setOpenTag] = useState<string>();
  const [last, setLast] = useState<string>();
  const select = (name: string, isRange: boolean) => {
    const next = new Set(selected);
    const names = tags.map((tag) => tag.name);
    const [from, to] = [names.indexOf(last ?? name), names.indexOf(name)];
    const isOn = !selected.has(name);
    const some = isRange && from >= 0 ? names.slice(Math.min(from, to), Math.max(from, to) + 1) : [name];
    for (const one of some) {
      if (isOn) next.add(one);
      else next.delete(one);
    }
    setLast(name);
    onSelect(next);
  };
  const open = (name: string) => {
    setOpenTag(openTag === name ? undefined : name);
    focusOnceThere(() => document.querySelector<HTMLElement>('.tag-term input'));
  };
  return (
    // A frame that scrolls sideways has to be reached by keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div class="data-table-frame" tabIndex={0} role="region" aria-label={message('tags')}>
      <table class="data-table tag-table">
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {message('tagName')}
            </th>
            <th scope="col">{message('clips')}</th>
            <th scope="col">{message('digests')}</th>
            <th scope="col">{message('tagLastUsed')}</th>
            <th scope="col" colSpan={2}>
              {message('tagInAddresses')}
            </th>
          </tr>
        </thead>
        <tbody>
          {tags.map((tag) => (
            <TagRow
              key={tag.name}
              tag={tag}
              term={terms.get(tagKey(tag.name))}
              digests={digests && (digests.get(tag.name) ?? 0)}
              most={most}
              isSelected={selected.has(tag.name)}
              isOpen={openTag === tag.name}
              onSelect={(isRange) => select(tag.name, isRange)}
              onRename={() => act.onRename(tag.name)}
              onOpen={() => open(tag.name)}
              onDelete={() => act.onDelete(tag.name)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
