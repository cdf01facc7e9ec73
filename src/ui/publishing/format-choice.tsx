import { message } from '../../browser/messages';
import type { OwnTemplate } from '../../domain/digest/own-template';
import { formatIds, formatNames, isFormat } from './format-names';
import * as v from 'valibot';
import { ownTemplates } from '../../app/digests/own-templates';
import { defineSetting } from '../../app/settings/define-setting';
import type { PostFormatId } from '../../rendering/formats/formats';
import { useSetting } from '../use-setting';

interface FormatSelectProps {
  chosen: string;
  templates: readonly OwnTemplate[];
  onChoose: (id: string) => void;
  label?: string;
}

/** The formats that there are, and the writer's own templates. */
export function FormatSelect({ chosen, templates, onChoose, label = message('format') }: FormatSelectProps) {
  return (
    <label class="inline-field">
      <span class="label">{label}</span>
      <select value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
        {formatIds.map((id) => (
          <option key={id} value={id}>
            {message(formatNames[id])}
          </option>
        ))}
        <OwnTemplateOptions templates={templates} />
      </select>
    </label>
  );
}

/** The writer's own templates, in a select of formats. */
export function OwnTemplateOptions({
  templates,
}: {
  templates: readonly Pick<OwnTemplate, 'id' | 'name'>[];
}) {
  if (templates.length === 0) return null;
  return (
    <optgroup label={message('templatesOwn')}>
      {templates.map(({ id, name }) => (
        <option key={id} value={id}>
          {name || message('untitled')}
        </option>
      ))}
    </optgroup>
  );
}

const postFormat = defineSetting({ name: 'postFormat', schema: v.string(), fallback: '' });

/** How a post is written: in a format, with a template of the writer's where there is one. */
export interface Chosen {
  /** Id of the template, else of the format. */
  id: string;
  format: PostFormatId;
  template?: OwnTemplate;
}

interface Formats {
  chosen: Chosen;
  /** The writer's own, in formats that are known here. */
  templates: readonly OwnTemplate[];
  choose: (id: string) => void;
}

/** The format or template that the writer uses: the one chosen last, in whichever digest. */
export function useFormat(): Formats {
  const last = useSetting(postFormat) ?? '';
  const templates = (useSetting(ownTemplates) ?? []).filter(({ format }) => isFormat(format));
  const choose = (id: string) => {
    void postFormat.change(() => id);
  };
  return { chosen: chosenOf(last, templates), templates, choose };
}

function chosenOf(id: string, templates: readonly OwnTemplate[]): Chosen {
  const template = templates.find((one) => one.id === id);
  if (template && isFormat(template.format)) return { id, format: template.format, template };
  return isFormat(id) ? { id, format: id } : { id: 'markdown', format: 'markdown' };
}
