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

/** The tags that flags of other tools become, in the reader's language. */
export function flagTagNames(): FlagTags {
  return {
    read: message('tagRead'),
    unread: message('tagUnread'),
    starred: message('tagStarred'),
    archived: message('tagArchived'),
  };
}
