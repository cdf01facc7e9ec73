import { useState } from 'preact/hooks';
import { siteRules } from '../../src/app/settings/site-rules';
import { joinSentences, message } from '../../src/browser/messages';
import { addressRulesDate } from '../../src/domain/address/address-rules';
import { dayInWords } from '../../src/ui/day-in-words';
import { siteRuleOf, type SiteRule } from '../../src/domain/address/site-rule';
import { useSetting } from '../../src/ui/use-setting';
import { SettingGroup, SettingLine } from './setting-line';

const names = (text: string) => text.split(/[\s,]+/).filter((name) => name !== '');

/** The reader's own rules of which parameters stay in an address and which go, by site. */
export function AddressRules() {
  const rules = useSetting(siteRules);
  const put = (fields: SiteRule) => {
    const rule = siteRuleOf(fields);
    void siteRules.change((all) => [
      ...all.filter(({ site }) => site !== fields.site),
      ...(rule ? [rule] : []),
    ]);
  };
  const remove = (site: string) => void siteRules.change((all) => all.filter((rule) => rule.site !== site));
  return (
    <SettingGroup id="addresses" title={message('settingsRules')}>
      <SettingLine
        isWide
        title={message('settingsOwnRules')}
        hint={joinSentences(
          message('settingsRulesHint'),
          message('settingsRulesDate', dayInWords(addressRulesDate)),
        )}
      >
        {rules && (
          <ul class="rules" aria-label={message('settingsRules')}>
            {rules.map((rule) => (
              <li key={rule.site}>
                <strong>{rule.site}</strong>
                <RuleNames
                  label={message('ruleKeep')}
                  value={rule.keep}
                  onChange={(keep) => put({ ...rule, keep })}
                />
                <RuleNames
                  label={message('ruleRemove')}
                  value={rule.remove}
                  onChange={(taken) => put({ ...rule, remove: taken })}
                />
                <button
                  class="button button-quiet button-small"
                  aria-label={message('removeName', rule.site)}
                  onClick={() => remove(rule.site)}
                >
                  ×
                </button>
              </li>
            ))}
          </ul>
        )}
        <NewRule onAdd={put} />
      </SettingLine>
    </SettingGroup>
  );
}

interface RuleNamesProps {
  label: string;
  value: readonly string[];
  onChange: (names: string[]) => void;
}

function RuleNames({ label, value, onChange }: RuleNamesProps) {
  return (
    <label>
      <span class="label">{label}</span>
      <input
        key={value.join(', ')}
        defaultValue={value.join(', ')}
        onChange={(event) => onChange(names(event.currentTarget.value))}
      />
    </label>
  );
}

function NewRule({ onAdd }: { onAdd: (rule: SiteRule) => void }) {
  const [site, setSite] = useState('');
  const [keep, setKeep] = useState('');
  const [taken, setTaken] = useState('');
  const rule = siteRuleOf({ site, keep: names(keep), remove: names(taken) });
  return (
    <form
      class="rule-form"
      aria-label={message('ruleNew')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!rule) return;
        onAdd(rule);
        for (const clear of [setSite, setKeep, setTaken]) clear('');
      }}
    >
      <label>
        <span class="label">{message('ruleSite')}</span>
        <input value={site} onInput={(event) => setSite(event.currentTarget.value)} />
      </label>
      <label>
        <span class="label">{message('ruleKeep')}</span>
        <input value={keep} onInput={(event) => setKeep(event.currentTarget.value)} />
      </label>
      <label>
        <span class="label">{message('ruleRemove')}</span>
        <input value={taken} onInput={(event) => setTaken(event.currentTarget.value)} />
      </label>
      <button class="button" disabled={!rule}>
        {message('ruleAdd')}
      </button>
    </form>
  );
}
