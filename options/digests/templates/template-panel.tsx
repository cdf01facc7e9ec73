import { useRef, useState } from 'preact/hooks';
import { uuidv7 } from 'uuidv7';
import { message } from '../../../src/browser/messages';
import { saveFile } from '../../../src/browser/save-file';
import type { OwnTemplate } from '../../../src/domain/digest/own-template';
import { slugOfWords } from '../../../src/domain/digest/post-slug';
import type { PostFormatId } from '../../../src/rendering/formats/formats';
import { postFormats } from '../../../src/rendering/formats/formats';
import { AutosaveField } from '../../../src/ui/autosave-field';
import { formatNames } from '../export/format-names';
import { addTemplate, changeTemplate, removeTemplate } from '../../../src/app/digests/own-templates';
import { TemplateField } from './template-field';
import { TemplateNamesList } from './template-names-list';

interface TemplatePanelProps {
  format: PostFormatId;
  /** The template that the post is written with, where it is one of the writer's own. */
  template: OwnTemplate | undefined;
  error: string | undefined;
  /** Writes the post with this template, or with the format's own again. */
  onChoose: (id: string | undefined) => void;
}

/** The writer's own templates: made from a built-in one or a file, changed here, and given away as files. */
export function TemplatePanel({ format, template, error, onChoose }: TemplatePanelProps) {
  const [dropped, setDropped] = useState<OwnTemplate>();
  const file = useRef<HTMLInputElement>(null);
  const make = (name: string, source: string) => {
    const id = uuidv7();
    void addTemplate({ id, name, format, source }).then(() => onChoose(id));
  };
  const read = async (chosen: File) => make(chosen.name.replace(/\.\w+$/, ''), await chosen.text());
  return (
    <section class="template-panel" aria-label={message('template')}>
      <div class="template-bar">
        <button
          class="button button-small"
          onClick={() =>
            make(message('templateOf', message(formatNames[format])), postFormats[format].template)
          }
        >
          {message('templateNew', message(formatNames[format]))}
        </button>
        <button class="button button-small" onClick={() => file.current?.click()}>
          {message('templateImport')}
        </button>
        <input
          ref={file}
          type="file"
          hidden
          accept=".liquid,.txt,.md,.html,.xml"
          aria-label={message('templateImport')}
          onChange={(event) => {
            const [chosen] = event.currentTarget.files ?? [];
            event.currentTarget.value = '';
            if (chosen) void read(chosen);
          }}
        />
        {template && (
          <>
            <button
              class="button button-small"
              onClick={() =>
                void saveFile(
                  `${slugOfWords(template.name) || 'template'}.liquid`,
                  template.source,
                  'text/plain',
                )
              }
            >
              {message('templateExport')}
            </button>
            <button
              class="button button-small button-danger"
              onClick={() => {
                setDropped(template);
                onChoose(undefined);
                void removeTemplate(template.id);
              }}
            >
              {message('delete')}
            </button>
          </>
        )}
      </div>
      {dropped && !template && (
        <p class="notice" role="status">
          {message('removedTitle', dropped.name)}{' '}
          <button
            class="button button-small"
            onClick={() => {
              void addTemplate(dropped).then(() => onChoose(dropped.id));
              setDropped(undefined);
            }}
          >
            {message('undo')}
          </button>
        </p>
      )}
      {template && <OpenTemplate key={template.id} template={template} format={format} error={error} />}
    </section>
  );
}

interface OpenTemplateProps {
  template: OwnTemplate;
  format: PostFormatId;
  error: string | undefined;
}

function OpenTemplate({ template, format, error }: OpenTemplateProps) {
  return (
    <>
      <AutosaveField
        label={message('templateName')}
        value={template.name}
        onSave={(change) => changeTemplate(template.id, (before) => ({ name: change(before.name) }))}
      />
      <TemplateField
        label={message('template')}
        source={template.source}
        error={error}
        onChange={(source) => void changeTemplate(template.id, () => ({ source }))}
      />
      <TemplateNamesList format={format} />
    </>
  );
}
