import { message } from '../../../src/browser/messages';
import type { FlagTags, ImportChoices } from '../../../src/exchange/merging/import-choices';
import type { Findings } from '../../../src/app/transfer/import-findings';

interface ChoiceFieldsProps {
  findings: Findings;
  choices: ImportChoices;
  onChoose: (choices: ImportChoices) => void;
}

/** What the reader decides; what the files have nothing of is not asked. */
export function ChoiceFields({ findings, choices, onChoose }: ChoiceFieldsProps) {
  const names = flagTagNames();
  return (
    <fieldset class="choices">
      <legend class="label">{message('importChoices')}</legend>
      {findings.hasFolders && (
        <Choice
          label={message('choiceFolders')}
          checked={choices.folders}
          onChange={(folders) => onChoose({ ...choices, folders })}
        />
      )}
      {findings.hasFlags && (
        <Choice
          label={message('choiceFlags', [names.unread, names.read, names.starred, names.archived].join(', '))}
          checked={choices.flags !== undefined}
          onChange={(flags) => onChoose({ ...choices, flags: flags ? names : undefined })}
        />
      )}
      {findings.hasTracking && (
        <Choice
          label={message('choiceCleanAddresses')}
          checked={choices.cleanAddresses === true}
          onChange={(cleanAddresses) => onChoose({ ...choices, cleanAddresses })}
        />
      )}
      {findings.hasBodies && (
        <label class="column-mapping">
          <span>{message('choicePageBody')}</span>
          <select
            value={choices.pageBody ?? ''}
            onChange={({ currentTarget: { value } }) =>
              onChoose({
                ...choices,
                pageBody: value === 'description' || value === 'quote' ? value : undefined,
              })
            }
          >
            <option value="description">{message('pageBodyDescription')}</option>
            <option value="quote">{message('pageBodyQuote')}</option>
            <option value="">{message('pageBodyLeft')}</option>
          </select>
        </label>
      )}
      <Choice
        label={message('choicePrivate')}
        checked={choices.private}
        onChange={(hidden) => onChoose({ ...choices, private: hidden })}
      />
    </fieldset>
  );
}

function Choice(props: { label: string; checked: boolean; onChange: (checked: boolean) => void }) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={props.checked}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      {props.label}
    </label>
  );
}

/** The encodings that people's old files have, by their WHATWG labels. */
const encodings = [
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'windows-1251',
  'koi8-r',
  'windows-1250',
  'windows-1252',
  'utf-16le',
];

interface EncodingChoiceProps {
  found: string;
  choices: ImportChoices;
  onChoose: (choices: ImportChoices) => void;
}

/** How files are encoded that are not UTF-8, which can only be guessed. */
export function EncodingChoice({ found, choices, onChoose }: EncodingChoiceProps) {
  return (
    <label class="column-mapping">
      <span>{message('choiceEncoding')}</span>
      <select
        value={choices.encoding ?? found}
        onChange={({ currentTarget: { value } }) => onChoose({ ...choices, encoding: value })}
      >
        {[...new Set([found, ...encodings])].map((label) => (
          <option key={label} value={label}>
            {label.toUpperCase()}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The tags that flags of other tools become, in the reader's language. */
export function flagTagNames(): FlagTags {
  return {
    read: message('tagRead'),
    unread: message('tagUnread'),
    starred: message('tagStarred'),
    archived: message('tagArchived'),
  };
}
