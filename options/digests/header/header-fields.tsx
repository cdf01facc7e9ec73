import { fillPatterns, postPatterns } from '../../../src/app/digests/post-patterns';
import { patternsFor, seriesList } from '../../../src/app/digests/series';
import { message } from '../../../src/browser/messages';
import type { Clip } from '../../../src/domain/clip';
import type { Digest, Entry } from '../../../src/domain/digest';
import { followingPatterns } from '../../../src/domain/digest/post-patterns';
import { changeDigest } from '../../../src/storage/digests';
import { AutosaveField } from '../../../src/ui/autosave-field';
import { useSetting } from '../../../src/ui/use-setting';
import { PostPanel } from './post-panel';
import type { ChangeDigest } from './tags-of-post';

interface HeaderFieldsProps {
  digest: Digest;
  entries: readonly Entry[];
  clips: ReadonlyMap<string, Clip>;
}

/** What stands above and below the entries of a post. Every change is kept as it is typed. */
export function HeaderFields({ digest, entries, clips }: HeaderFieldsProps) {
  const usual = useSetting(postPatterns);
  const series = useSetting(seriesList);
  const patterns = usual && series && patternsFor(digest, series, usual);
  const change: ChangeDigest = (make, name) => changeDigest(digest.id, make, name);
  const text = (field: 'title' | 'intro' | 'outro') => ({
    value: digest[field],
    onSave: (edit: (stored: string) => string) =>
      change((stored) => {
        const patch = { [field]: edit(stored[field]) };
        return patterns ? followingPatterns(stored, patch, (of) => fillPatterns(patterns, of)) : patch;
      }, field),
  });
  return (
    <div class="field-grid">
      <AutosaveField label={message('title')} wide {...text('title')} />
      <AutosaveField prose label={message('intro')} wide {...text('intro')} />
      <AutosaveField prose label={message('outro')} wide {...text('outro')} />
      <div class="field-wide">
        <PostPanel digest={digest} entries={entries} clips={clips} change={change} />
      </div>
    </div>
  );
}
