import { useState } from 'preact/hooks';
import { patternsFor, seriesList } from '../../../src/app/digests/series';
import { fillPatterns, postPatterns } from '../../../src/app/digests/post-patterns';
import { postSettings } from '../../../src/app/settings/post-settings';
import { message } from '../../../src/browser/messages';
import type { Clip } from '../../../src/domain/clip';
import { isDay } from '../../../src/domain/day';
import type { Digest, Entry } from '../../../src/domain/digest';
import { followingPatterns } from '../../../src/domain/digest/post-patterns';
import { postSlug } from '../../../src/domain/digest/post-slug';
import type { PostLayout } from '../../../src/domain/digest/post-layout';
import { nextIssue, type Series } from '../../../src/domain/digest/series';
import type { PostSettings } from '../../../src/domain/post-settings';
import { allDigests } from '../../../src/storage/digests';
import type { PostFormat } from '../../../src/rendering/formats/format';
import { postFormats, type PostFormatId } from '../../../src/rendering/formats/formats';
import { AutosaveField } from '../../../src/ui/autosave-field';
import { Button } from '../../../src/ui/button';
import { useSetting } from '../../../src/ui/use-setting';
import { formatNames } from '../../../src/ui/publishing/format-names';
import { useFormat } from '../../../src/ui/publishing/format-choice';
import { KeepSeriesDialog } from './keep-series-dialog';
import { LayoutFields } from './layout-fields';
import { OwnWordsDialog } from './own-words-dialog';
import { SiteFrontMatterDialog } from './site-front-matter-dialog';
import { StylePictures } from './style-pictures';
import { TagsOfPost, type ChangeDigest } from './tags-of-post';
import { TermField } from './term-field';
import { WordingSelect } from './wording-select';
import { ZoneSelect } from './zone-select';
import './post-panel.css';

interface PostPanelProps {
  digest: Digest;
  entries: readonly Entry[];
  clips: ReadonlyMap<string, Clip>;
  change: ChangeDigest;
}

type TextField = 'slug' | 'author' | 'blog';

/** All that a post says of itself, and how it is laid out. Every change is kept as it is typed. */
export function PostPanel({ digest, entries, clips, change }: PostPanelProps) {
  const usual = useSetting(postPatterns);
  const series = useSetting(seriesList);
  const [isWording, setIsWording] = useState(false);
  const [isNaming, setIsNaming] = useState(false);
  const { chosen } = useFormat();
  const patterns = usual && series && patternsFor(digest, series, usual);
  // By what is stored when it is written: what is shown may be a keystroke behind.
  const changeBy: ChangeDigest = (make, name) =>
    change(
      (stored) =>
        patterns ? followingPatterns(stored, make(stored), (of) => fillPatterns(patterns, of)) : make(stored),
      name,
    );
  const remember = (patch: Partial<PostSettings>) =>
    void postSettings.change((before) => ({ ...before, ...patch }));
  const text = (field: TextField) => ({
    value: digest[field],
    onSave: (edit: (stored: string) => string) =>
      changeBy((before) => ({ [field]: edit(before[field]) }), field),
  });
  const layOut = (edit: (layout: PostLayout) => Partial<PostLayout>, name?: string) =>
    change((stored) => edit(stored), name);
  return (
    <div class="post-panel">
      <h2>{message('style')}</h2>
      <StylePictures style={digest.style ?? 'prose'} onChoose={(style) => void change(() => ({ style }))} />
      <h2>{message('facts')}</h2>
      <div class="props">
        <label>
          <span class="label">{message('date')}</span>
          <input
            type="date"
            value={digest.date}
            onInput={(event) => {
              const day = event.currentTarget.value;
              if (isDay(day)) void changeBy(() => ({ date: day }));
            }}
          />
        </label>
        <ZoneSelect
          date={digest.date}
          zone={digest.zone}
          onChoose={(zone) => void change(() => ({ zone }))}
        />
        <div data-field="author">
          <AutosaveField
            label={message('author')}
            placeholder={message('notSet')}
            {...text('author')}
            onLeave={(author) => remember({ author })}
          />
        </div>
        <div data-field="slug">
          <AutosaveField
            label={message('slug')}
            hint={message('slugHint')}
            placeholder={postSlug(digest)}
            {...text('slug')}
          />
        </div>
        <div data-field="excerpt">
          <AutosaveField
            label={message('excerpt')}
            hint={message('excerptHint')}
            placeholder={message('notSet')}
            value={digest.excerpt ?? ''}
            onSave={(edit) =>
              changeBy(({ excerpt = '' }) => ({ excerpt: edit(excerpt) || undefined }), 'excerpt')
            }
          />
        </div>
        <WordingSelect
          language={digest.language}
          onChoose={(language) => {
            void changeBy(() => ({ language }));
            remember({ language });
          }}
        />
        <Button size="small" kind="bare" onClick={() => setIsWording(true)}>
          {message('ownWordsOpen')}
        </Button>
        <AutosaveField
          label={message('blog')}
          hint={message('blogHint')}
          placeholder={message('notSet')}
          {...text('blog')}
          onLeave={(blog) => remember({ blog })}
        />
        <SeriesFields digest={digest} series={series ?? []} change={changeBy} />
        <TermField
          label={message('categories')}
          add={message('categoryAdd')}
          terms={digest.categories}
          onChange={(edit, name) => change(({ categories }) => ({ categories: edit(categories) }), name)}
        />
      </div>
      <TagsOfPost
        digest={digest}
        entries={entries}
        clips={clips}
        change={change}
        onRule={(tagRule) => remember({ tagRule })}
      />
      <LayoutFields layout={digest} change={layOut} onFieldsLeft={(fields) => remember({ fields })} />
      {hasFrontMatter(chosen.format) && (
        <p>
          <Button size="small" kind="bare" onClick={() => setIsNaming(true)}>
            {message('siteKeysOpen', message(formatNames[chosen.format]))}
          </Button>
        </p>
      )}
      {isNaming && <SiteFrontMatterDialog format={chosen.format} onClose={() => setIsNaming(false)} />}
      {isWording && <OwnWordsDialog language={digest.language} onClose={() => setIsWording(false)} />}
    </div>
  );
}

interface SeriesFieldsProps {
  digest: Digest;
  series: readonly Series[];
  change: ChangeDigest;
}

/** The series that a digest belongs to, and its number there. */
function SeriesFields({ digest, series, change }: SeriesFieldsProps) {
  const [isKeeping, setIsKeeping] = useState(false);
  const choose = async (id: string) => {
    const own = series.find((one) => one.id === id);
    const others = (await allDigests()).filter((one) => one.id !== digest.id);
    const next = own && { seriesId: own.id, issue: nextIssue(own, others) };
    await change(() => next ?? { seriesId: undefined, issue: undefined });
  };
  return (
    <>
      {series.length > 0 && (
        <label>
          <span class="label">{message('seriesOne')}</span>
          <select
            value={series.some(({ id }) => id === digest.seriesId) ? digest.seriesId : ''}
            onChange={(event) => void choose(event.currentTarget.value)}
          >
            <option value="">{message('seriesNone')}</option>
            {series.map(({ id, name }) => (
              <option key={id} value={id}>
                {name || message('untitled')}
              </option>
            ))}
          </select>
        </label>
      )}
      {digest.seriesId !== undefined && (
        <label>
          <span class="label">{message('issue')}</span>
          <input
            type="number"
            min="0"
            value={digest.issue ?? ''}
            onInput={(event) => {
              const issue = event.currentTarget.valueAsNumber;
              if (Number.isSafeInteger(issue) && issue >= 0) void change(() => ({ issue }), 'issue');
            }}
          />
        </label>
      )}
      <Button size="small" kind="bare" onClick={() => setIsKeeping(true)}>
        {message('seriesKeep')}
      </Button>
      {isKeeping && <KeepSeriesDialog digest={digest} onClose={() => setIsKeeping(false)} />}
    </>
  );
}

function hasFrontMatter(format: PostFormatId): boolean {
  const { keys }: PostFormat = postFormats[format];
  return keys !== undefined;
}
