import { listInWords, message } from '../../../src/browser/messages';
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
  const tag = message('importedTag');
  const isBackup = findings.files.every(({ is }) => is === 'backup');
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
          label={message(
            'choiceFlags',
            listInWords([names.unread, names.read, names.starred, names.archived]),
          )}
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
      {!isBackup && (
        <Choice
          label={message('choiceTag', tag)}
          checked={choices.tag !== undefined}
          onChange={(isTagged) => onChoose({ ...choices, tag: isTagged ? tag : undefined })}
        />
      )}
      <Choice
        label={message('choicePrivate')}
        checked={choices.private}
        onChange={(hidden) => onChoose({ ...choices, private: hidden })}
      />
      {findings.hasBodies && (
        <label class="choice-select">
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
      <EncodingChoices findings={findings} choices={choices} onChoose={onChoose} />
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

/** How those files are encoded that are not UTF-8, which can only be guessed, file by file. */
function EncodingChoices({ findings, choices, onChoose }: ChoiceFieldsProps) {
  if (findings.encodings.length === 0) return null;
  const choose = (file: string, label: string) =>
    onChoose({ ...choices, encodings: { ...choices.encodings, [file]: label } });
  return (
    <>
      <p class="soft">{message('choiceEncoding')}</p>
      {findings.encodings.map(({ file, label }) => (
        <label key={file} class="choice-select">
          <span dir="auto">{file}</span>
          <select value={label} onChange={({ currentTarget: { value } }) => choose(file, value)}>
            {[...new Set([label, ...encodings])].map((one) => (
              <option key={one} value={one}>
                {one.toUpperCase()}
              </option>
            ))}
          </select>
        </label>
      ))}
    </>
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
