import { useState } from 'preact/hooks';
import type { OwnTemplate } from '../../../src/domain/digest/own-template';
import type { FormatId } from '../../../src/rendering/formats/formats';
import { changeSetting, readSetting } from '../../../src/storage/settings';
import { useLiveQuery } from '../../../src/ui/use-live-query';
import { isFormat } from './format-names';
import { ownTemplates } from '../templates/own-templates';

const name = 'postFormat';

/** How a post is written: in a format, with a template of the writer's where there is one. */
export interface Chosen {
  /** Id of the template, else of the format. */
  id: string;
  format: FormatId;
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
  const [now, setNow] = useState<string>();
  const stored = useLiveQuery(() => readSetting(name), []);
  const own = useLiveQuery(ownTemplates, []);
  const templates = own.kind === 'ready' ? own.value.filter(({ format }) => isFormat(format)) : [];
  const last = stored.kind === 'ready' && typeof stored.value === 'string' ? stored.value : '';
  const choose = (id: string) => {
    setNow(id);
    void changeSetting(name, () => id);
  };
  return { chosen: chosenOf(now ?? last, templates), templates, choose };
}

function chosenOf(id: string, templates: readonly OwnTemplate[]): Chosen {
  const template = templates.find((one) => one.id === id);
  if (template && isFormat(template.format)) return { id, format: template.format, template };
  return isFormat(id) ? { id, format: id } : { id: 'markdown', format: 'markdown' };
}
