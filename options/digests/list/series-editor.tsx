import { changeSeries } from '../../../src/app/digests/series';
import { message } from '../../../src/browser/messages';
import type { Digest } from '../../../src/domain/digest';
import type { Series } from '../../../src/domain/digest/series';
import { fillPatterns } from '../../../src/app/digests/post-patterns';
import { newDigest } from '../../../src/app/digests/new-digest';
import { AutosaveField } from '../../../src/ui/autosave-field';
import { Button } from '../../../src/ui/button';
import { useLiveQuery } from '../../../src/ui/use-live-query';
import { hrefOf } from '../../route';
import { LayoutFields } from '../header/layout-fields';
import { StylePictures } from '../header/style-pictures';
import { TermField } from '../header/term-field';
import { WordingSelect } from '../header/wording-select';
import { CategoryRules } from './category-rules';
import { PatternField, patternFields } from './pattern-settings';
import '../header/post-panel.css';
import { SkeletonEditor } from './skeleton-editor';

interface SeriesEditorProps {
  series: Series;
  nextIssue: number;
  onRemove: () => void;
}

/** All that the digests of a series begin with. Every change is kept as it is typed. */
export function SeriesEditor({ series, nextIssue, onRemove }: SeriesEditorProps) {
  const change = (make: (series: Series) => Series) => changeSeries(series.id, make);
  const today = useLiveQuery(() => newDigest(), []);
  const { author, blog, language } = series;
  const sample: Digest | undefined =
    today.kind === 'ready' ? { ...today.value, author, blog, language, issue: nextIssue } : undefined;
  const text = (field: 'name' | 'author' | 'blog') => ({
    value: series[field],
    onSave: (next: (stored: string) => string) => change((one) => ({ ...one, [field]: next(one[field]) })),
  });
  return (
    <div class="series-editor">
      <div class="field-grid">
        <AutosaveField label={message('seriesName')} {...text('name')} />
        <AutosaveField
          label={message('seriesFirst')}
          value={String(series.firstIssue)}
          same={(a, b) => Number(a) === Number(b)}
          invalid={(typed) => (isIssue(typed) ? undefined : message('issueInvalid'))}
          onSave={(next) =>
            change((one) => {
              const typed = next(String(one.firstIssue));
              return isIssue(typed) ? { ...one, firstIssue: Number(typed) } : one;
            })
          }
        />
        <AutosaveField label={message('author')} {...text('author')} />
        <AutosaveField label={message('blog')} hint={message('blogHint')} {...text('blog')} />
        <WordingSelect
          language={language}
          onChoose={(language) => void change((one) => ({ ...one, language }))}
        />
      </div>
      <h3>{message('style')}</h3>
      <StylePictures
        style={series.style ?? 'prose'}
        onChoose={(style) => void change((one) => ({ ...one, style }))}
      />
      <h3>{message('seriesOutline')}</h3>
      <SkeletonEditor series={series} change={change} />
      <TermField
        label={message('categories')}
        add={message('categoryAdd')}
        terms={series.categories}
        onChange={(edit) => change((one) => ({ ...one, categories: edit(one.categories) }))}
      />
      <CategoryRules series={series} change={change} />
      <p class="soft">
        {message('seriesCategoriesHint')} <a href={hrefOf({ section: 'tags' })}>{message('allTags')}</a>
      </p>
      <h3>{message('seriesPatterns')}</h3>
      {sample && (
        <div class="pattern-fields">
          {patternFields.map(({ field, name }) => (
            <PatternField
              key={field}
              label={message(name)}
              field={field}
              pattern={series.patterns[field]}
              digest={{ ...sample, title: fillPatterns(series.patterns, { ...sample, title: '' }).title }}
              onSave={(next) =>
                change((one) => ({
                  ...one,
                  patterns: { ...one.patterns, [field]: next(one.patterns[field]) },
                }))
              }
            />
          ))}
        </div>
      )}
      <details class="layout-fields">
        <summary>{message('layout')}</summary>
        <LayoutFields
          layout={series.layout ?? {}}
          change={(edit) =>
            change((one) => ({ ...one, layout: { ...one.layout, ...edit(one.layout ?? {}) } }))
          }
        />
      </details>
      <div class="series-end">
        <Button kind="danger" onClick={onRemove}>
          {message('removeName', series.name || message('untitled'))}
        </Button>
      </div>
    </div>
  );
}

function isIssue(typed: string): boolean {
  return /^\s*\d{1,9}\s*$/.test(typed);
}
