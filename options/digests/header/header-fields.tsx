import type { ComponentChildren } from 'preact';
import { fillPatterns, postPatterns } from '../../../src/app/digests/post-patterns';
import { postSettings } from '../../../src/app/settings/post-settings';
import { message, type MessageName } from '../../../src/browser/messages';
import { isDay } from '../../../src/domain/day';
import type { Digest, PostStyle } from '../../../src/domain/digest';
import { followingPatterns } from '../../../src/domain/digest/post-patterns';
import type { PostSettings } from '../../../src/domain/post-settings';
import { wordings } from '../../../src/rendering/wording/wordings';
import { changeDigest } from '../../../src/storage/digests';
import { useKeptText } from '../../../src/ui/use-kept-text';
import { useSetting } from '../../../src/ui/use-setting';
import { TermField } from './term-field';

type TextField = 'title' | 'slug' | 'author' | 'blog' | 'intro' | 'outro';

/** What stands above and below the entries of a post. Every change is kept as it is typed. */
export function HeaderFields({ digest }: { digest: Digest }) {
  const patterns = useSetting(postPatterns);
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
    write: (value: string) => change({ [field]: value }, field),
  });
  return (
    <div class="field-grid">
      <Field label={message('title')} wide>
        <KeptInput {...text('title')} />
      </Field>
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
      <Field label={message('slug')} hint={message('slugHint')}>
        <KeptInput {...text('slug')} />
      </Field>
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
      <Field label={message('author')}>
        <KeptInput {...text('author')} onLeave={(author) => remember({ author })} />
      </Field>
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
      <Field label={message('blog')} hint={message('blogHint')}>
        <KeptInput {...text('blog')} onLeave={(blog) => remember({ blog })} />
      </Field>
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
      <Field label={message('intro')} wide>
        <KeptArea {...text('intro')} />
      </Field>
      <Field label={message('outro')} wide>
        <KeptArea {...text('outro')} />
      </Field>
    </div>
  );
}

interface FieldProps {
  label: string;
  hint?: string;
  wide?: boolean;
  children: ComponentChildren;
}

function Field({ label, hint, wide = false, children }: FieldProps) {
  return (
    <label class={wide ? 'field-wide' : undefined} title={hint}>
      <span class="label">{label}</span>
      {children}
    </label>
  );
}

interface KeptProps {
  value: string;
  write: (value: string) => Promise<void>;
}

function KeptInput({ value, write, onLeave }: KeptProps & { onLeave?: (value: string) => void }) {
  const [text, setText] = useKeptText(value, write);
  return (
    <input
      value={text}
      onInput={(event) => setText(event.currentTarget.value)}
      onChange={() => onLeave?.(text)}
    />
  );
}

function KeptArea({ value, write }: KeptProps) {
  const [text, setText] = useKeptText(value, write);
  return <textarea rows={2} value={text} onInput={(event) => setText(event.currentTarget.value)} />;
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
