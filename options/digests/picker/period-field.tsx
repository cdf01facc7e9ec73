import type { ClipQuestion } from '../../../src/app/digests/offered-clips';
import { message, type MessageName } from '../../../src/browser/messages';

type ChosenPeriod = ClipQuestion['period'];

interface PeriodFieldProps {
  period: ChosenPeriod;
  /** Whether what is new is so since a digest, or since seven days. */
  lastDigest: boolean;
  onChange: (period: ChosenPeriod) => void;
}

const choices: { id: string; name: MessageName; period: ChosenPeriod }[] = [
  { id: 'new', name: 'periodSinceDigest', period: { kind: 'new' } },
  { id: 'any', name: 'periodAny', period: { kind: 'any' } },
  { id: 'last-seven', name: 'periodSeven', period: { kind: 'last-seven' } },
  { id: 'today', name: 'periodToday', period: { kind: 'named', name: 'today' } },
  { id: 'yesterday', name: 'periodYesterday', period: { kind: 'named', name: 'yesterday' } },
  { id: 'this-week', name: 'periodThisWeek', period: { kind: 'named', name: 'this-week' } },
  { id: 'last-week', name: 'periodLastWeek', period: { kind: 'named', name: 'last-week' } },
  { id: 'this-month', name: 'periodThisMonth', period: { kind: 'named', name: 'this-month' } },
  { id: 'last-month', name: 'periodLastMonth', period: { kind: 'named', name: 'last-month' } },
  { id: 'week', name: 'periodWeek', period: { kind: 'week', week: '' } },
  { id: 'month', name: 'periodMonth', period: { kind: 'month', month: '' } },
  { id: 'custom', name: 'periodCustom', period: { kind: 'custom', from: '', to: '' } },
];

/** From which days clips are chosen. */
export function PeriodField({ period, lastDigest, onChange }: PeriodFieldProps) {
  const id = period.kind === 'named' ? period.name : period.kind;
  return (
    <>
      <label>
        <span class="label">{message('period')}</span>
        <select
          value={id}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            const choice = choices.find((one) => one.id === chosen);
            if (choice) onChange(choice.period);
          }}
        >
          {choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {message(choice.id === 'new' && !lastDigest ? 'periodNew' : choice.name)}
            </option>
          ))}
        </select>
      </label>
      {period.kind === 'week' && (
        <PeriodInput
          type="week"
          label={message('week')}
          example="2026-W18"
          value={period.week}
          onChange={(week) => onChange({ kind: 'week', week })}
        />
      )}
      {period.kind === 'month' && (
        <PeriodInput
          type="month"
          label={message('month')}
          example="2026-05"
          value={period.month}
          onChange={(month) => onChange({ kind: 'month', month })}
        />
      )}
      {period.kind === 'custom' && (
        <>
          <PeriodInput
            type="date"
            label={message('periodFrom')}
            value={period.from}
            onChange={(from) => onChange({ ...period, from })}
          />
          <PeriodInput
            type="date"
            label={message('periodTo')}
            value={period.to}
            onChange={(to) => onChange({ ...period, to })}
          />
        </>
      )}
    </>
  );
}

interface PeriodInputProps {
  type: 'week' | 'month' | 'date';
  label: string;
  /** For browsers that know no such field and show one of text: Firefox 153 has none of weeks and months. */
  example?: string;
  value: string;
  onChange: (value: string) => void;
}

function PeriodInput({ type, label, example, value, onChange }: PeriodInputProps) {
  return (
    <label>
      <span class="label">{label}</span>
      <input
        type={type}
        placeholder={example}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}
