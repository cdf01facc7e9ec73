import type { ComponentChildren } from 'preact';
import { patternsFor, seriesList } from '../../../src/app/digests/series';
import { fillPatterns, postPatterns } from '../../../src/app/digests/post-patterns';
import { postSettings } from '../../../src/app/settings/post-settings';
import { message, type MessageName } from '../../../src/browser/messages';
import { isDay } from '../../../src/domain/day';
import type { Digest, PostStyle } from '../../../src/domain/digest';
import { followingPatterns } from '../../../src/domain/digest/post-patterns';
import type { PostSettings } from '../../../src/domain/post-settings';
import { wordings } from '../../../src/rendering/wording/wordings';
import { changeDigest } from '../../../src/storage/digests';
import { AutosaveField } from '../../../src/ui/autosave-field';
import { useSetting } from '../../../src/ui/use-setting';
import { LayoutFields } from './layout-fields';
import { TermField } from './term-field';

type TextField = 'title' | 'slug' | 'author' | 'blog' | 'intro' | 'outro';

/** What stands above and below the entries of a post. Every change is kept as it is typed. */
export function HeaderFields({ digest }: { digest: Digest }) {
  const usual = useSetting(postPatterns);
  const series = useSetting(seriesList);
  const patterns = usual && series && patternsFor(digest, series, usual);
  // By what is stored when it is written: what is shown may be a keystroke behind.
  const changeBy = (change: (digest: Digest) => Partial<Digest>, name?: string) =>
    changeDigest(
      digest.id,
      (stored) =>
        patterns
          ? followingPatterns(stored, change(stored), (of) => fillPatterns(patterns, of))
          : change(stored),
      name,
    );
  const change = (patch: Partial<Digest>, name?: string) => changeBy(() => patch, name);
  const remember = (patch: Partial<PostSettings>) =>
    void postSettings.change((before) => ({ ...before, ...patch }));
  const text = (field: TextField) => ({
    value: digest[field],
    onSave: (change: (stored: string) => string) =>
      changeBy((before) => ({ [field]: change(before[field]) }), field),
  });
  return (
    <div class="field-grid">
      <AutosaveField label={message('title')} wide {...text('title')} />
      <Field label={message('date')}>
        <input
          type="date"
          value={digest.date}
          onInput={(event) => {
            const day = event.currentTarget.value;
            if (isDay(day)) void change({ date: day });
          }}
        />
      </Field>
      <AutosaveField label={message('slug')} hint={message('slugHint')} {...text('slug')} />
      {digest.seriesId !== undefined && (
        <Field label={message('issue')}>
          <input
            type="number"
            min="0"
            value={digest.issue ?? ''}
            onInput={(event) => {
              const issue = event.currentTarget.valueAsNumber;
              if (Number.isSafeInteger(issue) && issue >= 0) void change({ issue }, 'issue');
            }}
          />
        </Field>
      )}
      <Field label={message('style')}>
        <select
          value={digest.style ?? 'prose'}
          onChange={(event) => {
            const style = event.currentTarget.value;
            if (isStyle(style)) void change({ style });
          }}
        >
          {Object.entries(styleNames).map(([style, name]) => (
            <option key={style} value={style}>
              {message(name)}
            </option>
          ))}
        </select>
      </Field>
      <AutosaveField
        label={message('author')}
        {...text('author')}
        onLeave={(author) => remember({ author })}
      />
      <Field label={message('wording')}>
        <select
          value={digest.language}
          onChange={(event) => {
            const language = event.currentTarget.value;
            void change({ language });
            remember({ language });
          }}
        >
          {wordings.map(({ language }) => (
            <option key={language} value={language}>
              {new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language}
            </option>
          ))}
        </select>
      </Field>
      <AutosaveField
        label={message('blog')}
        hint={message('blogHint')}
        {...text('blog')}
        onLeave={(blog) => remember({ blog })}
      />
      <TermField
        label={message('categories')}
        add={message('categoryAdd')}
        terms={digest.categories}
        onChange={(edit, name) => changeBy(({ categories }) => ({ categories: edit(categories) }), name)}
      />
      <TermField
        label={message('tags')}
        add={message('tagAdd')}
        terms={digest.tags}
        onChange={(edit, name) => changeBy(({ tags }) => ({ tags: edit(tags) }), name)}
      />
      <AutosaveField prose label={message('intro')} wide {...text('intro')} />
      <AutosaveField prose label={message('outro')} wide {...text('outro')} />
      <LayoutFields digest={digest} />
    </div>
  );
}

interface FieldProps {
  label: string;
  children: ComponentChildren;
}

function Field({ label, children }: FieldProps) {
  return (
    <label>
      <span class="label">{label}</span>
      {children}
    </label>
  );
}

/** What each style of post is called to the writer. */
const styleNames: Record<PostStyle, MessageName> = {
  prose: 'styleProse',
  bulleted: 'styleBulleted',
  'by-tag': 'styleByTag',
  'by-day': 'styleByDay',
  'by-site': 'styleBySite',
  sections: 'styleSections',
  links: 'styleLinks',
};

function isStyle(style: string): style is PostStyle {
  return Object.hasOwn(styleNames, style);
}
