import { message } from '../../../src/browser/messages';
import type { OwnTemplate } from '../../../src/domain/digest/own-template';
import { formatIds, formatNames } from './format-names';

interface FormatSelectProps {
  chosen: string;
  templates: readonly OwnTemplate[];
  onChoose: (id: string) => void;
}

/** The formats that there are, and the writer's own templates. */
export function FormatSelect({ chosen, templates, onChoose }: FormatSelectProps) {
  return (
    <label class="inline-field">
      <span class="label">{message('format')}</span>
      <select value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
        {formatIds.map((id) => (
          <option key={id} value={id}>
            {message(formatNames[id])}
          </option>
        ))}
        {templates.length > 0 && (
          <optgroup label={message('templatesOwn')}>
            {templates.map(({ id, name }) => (
              <option key={id} value={id}>
                {name || message('untitled')}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </label>
  );
}
