import { useState } from 'preact/hooks';
import { changeSeries, removeSeries, restoreSeries, seriesList } from '../../../src/app/digests/series';
import { message, type MessageName } from '../../../src/browser/messages';
import type { PostPatterns } from '../../../src/domain/digest/post-patterns';
import type { Series } from '../../../src/domain/digest/series';
import { parseTags } from '../../../src/domain/tagging/tags';
import { AutosaveField } from '../../../src/ui/autosave-field';
import { useSetting } from '../../../src/ui/use-setting';

/** The writer's series: what their digests begin with, and which tags belong to which section. */
export function SeriesPanel() {
  const all = useSetting(seriesList) ?? [];
  const [removed, setRemoved] = useState<Series>();
  return (
    <details class="patterns">
      <summary>{message('seriesTitle')}</summary>
      <p class="soft">{message('seriesHint')}</p>
      {removed && (
        <p class="notice" role="status">
          {message('removedTitle', removed.name)}{' '}
          <button
            class="button button-small"
            onClick={() => void restoreSeries(removed).then(() => setRemoved(undefined))}
          >
            {message('undo')}
          </button>
        </p>
      )}
      {all.map((series) => (
        <SeriesFields
          key={series.id}
          series={series}
          onRemove={() => void removeSeries(series.id).then(() => setRemoved(series))}
        />
      ))}
    </details>
  );
}

const patternFields: { field: keyof PostPatterns; name: MessageName }[] = [
  { field: 'title', name: 'title' },
  { field: 'slug', name: 'slug' },
  { field: 'intro', name: 'intro' },
  { field: 'outro', name: 'outro' },
];

function SeriesFields({ series, onRemove }: { series: Series; onRemove: () => void }) {
  const change = (make: (series: Series) => Series) => changeSeries(series.id, make);
  const headings = series.outline.flatMap((entry) => (entry.kind === 'heading' ? [entry.text] : []));
  return (
    <fieldset class="pattern-fields">
      <legend class="label" dir="auto">
        {series.name || message('untitled')}
      </legend>
      <AutosaveField
        label={message('seriesName')}
        value={series.name}
        onSave={(next) => change((one) => ({ ...one, name: next(one.name) }))}
      />
      <AutosaveField
        label={message('seriesFirst')}
        value={String(series.firstIssue)}
        onSave={(next) =>
          change((one) => {
            const number = Number(next(String(one.firstIssue)));
            return Number.isSafeInteger(number) && number >= 0 ? { ...one, firstIssue: number } : one;
          })
        }
      />
      {patternFields.map(({ field, name }) => (
        <AutosaveField
          key={field}
          label={message(name)}
          long
          value={series.patterns[field]}
          onSave={(next) =>
            change((one) => ({ ...one, patterns: { ...one.patterns, [field]: next(one.patterns[field]) } }))
          }
        />
      ))}
      {headings.map((heading) => (
        <AutosaveField
          key={heading}
          label={message('seriesTags', heading)}
          hint={message('seriesTagsHint')}
          value={tagsOf(series, heading).join(', ')}
          same={(a, b) => parseTags(a).join() === parseTags(b).join()}
          onSave={(next) =>
            change((one) => {
              const tags = parseTags(next(tagsOf(one, heading).join(', ')));
              const others = one.rules.filter(({ section }) => section !== heading);
              return { ...one, rules: [...others, ...tags.map((tag) => ({ tag, section: heading }))] };
            })
          }
        />
      ))}
      {series.outline.map((entry, at) =>
        entry.kind === 'heading' ? null : (
          <label key={at} class="check">
            <input
              type="checkbox"
              checked={entry.fill ?? false}
              onChange={(event) => {
                const fill = event.currentTarget.checked;
                void change((one) => ({
                  ...one,
                  outline: one.outline.map((other, n) =>
                    n === at && other.kind === 'text' ? { ...other, fill } : other,
                  ),
                }));
              }}
            />
            <span dir="auto">{message('seriesFill', entry.text.slice(0, 80))}</span>
          </label>
        ),
      )}
      <button class="button button-small" onClick={onRemove}>
        {message('removeName', series.name)}
      </button>
    </fieldset>
  );
}

function tagsOf({ rules }: Series, heading: string): string[] {
  return rules.flatMap(({ tag, section }) => (section === heading ? [tag] : []));
}
