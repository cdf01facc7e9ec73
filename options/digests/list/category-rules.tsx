import { useRef } from 'preact/hooks';
import { Plus, X } from 'lucide';
import { message } from '../../../src/browser/messages';
import { withCategoryRule, withoutCategoryRule, type Series } from '../../../src/domain/digest/series';
import { parseTags } from '../../../src/domain/tagging/tags';
import { AutosaveField } from '../../../src/ui/autosave-field';
import { Button, IconButton } from '../../../src/ui/button';
import { focusOnceThere } from '../../../src/ui/focus-once-there';

interface CategoryRulesProps {
  series: Series;
  change: (make: (series: Series) => Series) => Promise<void>;
}

/** The categories that the digests of a series take from the tags of their clips. */
export function CategoryRules({ series, change }: CategoryRulesProps) {
  const box = useRef<HTMLDivElement>(null);
  const rules = series.categoryRules ?? [];
  const focusIn = (at: number, selector: string) =>
    focusOnceThere(
      () =>
        box.current?.querySelectorAll('.category-rules > li')[at]?.querySelector<HTMLElement>(selector) ??
        (at < 0 ? box.current?.querySelector<HTMLElement>('.skeleton-add button') : undefined),
    );
  const rule = (one: Series, at: number) => one.categoryRules?.[at] ?? { category: '', tags: [] };
  return (
    <div ref={box}>
      {rules.length > 0 && (
        <ul class="skeleton-entries category-rules" aria-label={message('seriesCategoryRules')}>
          {rules.map(({ category, tags }, at) => (
            <li key={at}>
              <div class="skeleton-entry-fields">
                <AutosaveField
                  label={message('category')}
                  value={category}
                  onSave={(next) =>
                    change((one) => withCategoryRule(one, at, { category: next(rule(one, at).category) }))
                  }
                />
                {category.trim() !== '' && (
                  <AutosaveField
                    label={message('seriesCategoryTags', category)}
                    hint={message('seriesCategoryTagsHint')}
                    value={tags.join(', ')}
                    same={(a, b) => parseTags(a).join() === parseTags(b).join()}
                    onSave={(next) =>
                      change((one) =>
                        withCategoryRule(one, at, { tags: parseTags(next(rule(one, at).tags.join(', '))) }),
                      )
                    }
                  />
                )}
              </div>
              <div class="skeleton-entry-acts">
                <IconButton
                  small
                  data-act="remove"
                  icon={X}
                  label={message('removeName', category || message('untitled'))}
                  onClick={() =>
                    void change((one) => withoutCategoryRule(one, at)).then(() =>
                      focusIn(Math.min(at, rules.length - 2), '[data-act=remove]'),
                    )
                  }
                />
              </div>
            </li>
          ))}
        </ul>
      )}
      <p class="skeleton-add">
        <Button
          size="small"
          kind="bare"
          icon={Plus}
          onClick={() =>
            void change((one) => withCategoryRule(one, rules.length, {})).then(() =>
              focusIn(rules.length, 'input, textarea'),
            )
          }
        >
          {message('seriesCategoryRuleAdd')}
        </Button>
      </p>
    </div>
  );
}
