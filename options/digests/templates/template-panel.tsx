import { useRef, useState } from 'preact/hooks';
import { uuidv7 } from 'uuidv7';
import { addTemplate, changeTemplate, removeTemplate } from '../../../src/app/digests/own-templates';
import { message } from '../../../src/browser/messages';
import { saveFile } from '../../../src/browser/save-file';
import type { OwnTemplate } from '../../../src/domain/digest/own-template';
import { slugOfWords } from '../../../src/domain/digest/post-slug';
import { postFormats } from '../../../src/rendering/formats/formats';
import { AutosaveField } from '../../../src/ui/autosave-field';
import { Button } from '../../../src/ui/button';
import { FormatSelect, useFormat } from '../../../src/ui/publishing/format-choice';
import { formatNames } from '../../../src/ui/publishing/format-names';
import type { CodeEditor } from './code-editor';
import { TemplateNamesList } from './template-names-list';
import './templates.css';

/** The writer's own templates: made from a built-in one or a file, named, given away, and what they can use. */
export function TemplatePanel({ editor }: { editor: CodeEditor | undefined }) {
  const { chosen, templates, choose } = useFormat();
  const { format, template } = chosen;
  const [dropped, setDropped] = useState<OwnTemplate>();
  const [said, setSaid] = useState('');
  const file = useRef<HTMLInputElement>(null);
  const make = (name: string, source: string) => {
    const id = uuidv7();
    void addTemplate({ id, name, format, source }).then(() => choose(id));
  };
  const read = async (chosen: File) => make(chosen.name.replace(/\.\w+$/, ''), await chosen.text());
  const giveAway = async ({ name, source }: OwnTemplate) => {
    const fileName = `${slugOfWords(name) || 'template'}.liquid`;
    await saveFile(fileName, source, 'text/plain').then(
      () => setSaid(message('downloaded', fileName)),
      () => setSaid(message('exportFailed')),
    );
  };
  return (
    <div class="template-panel">
      <h2>{message('template')}</h2>
      <FormatSelect
        chosen={chosen.id}
        templates={templates}
        onChoose={choose}
        label={message('templateInUse')}
      />
      {template && (
        <>
          <p class="soft">{message('templateMadeFrom', message(formatNames[format]))}</p>
          <AutosaveField
            label={message('templateName')}
            value={template.name}
            onSave={(change) => changeTemplate(template.id, (before) => ({ name: change(before.name) }))}
          />
        </>
      )}
      <div class="template-bar">
        <Button
          size="small"
          onClick={() =>
            template
              ? make(message('copyOfTitle', template.name), template.source)
              : make(message('templateOf', message(formatNames[format])), postFormats[format].template)
          }
        >
          {message('templateCopy')}
        </Button>
        <Button size="small" kind="bare" onClick={() => file.current?.click()}>
          {message('templateImport')}
        </Button>
        <input
          ref={file}
          type="file"
          hidden
          accept=".liquid,.txt,.md,.html,.xml"
          aria-label={message('templateImport')}
          onChange={(event) => {
            const [picked] = event.currentTarget.files ?? [];
            event.currentTarget.value = '';
            if (picked) void read(picked);
          }}
        />
        {template && (
          <>
            <Button size="small" kind="bare" onClick={() => void giveAway(template)}>
              {message('templateExport')}
            </Button>
            <Button
              size="small"
              kind="danger"
              onClick={() => {
                setDropped(template);
                choose(format);
                void removeTemplate(template.id);
              }}
            >
              {message('delete')}
            </Button>
          </>
        )}
      </div>
      <p role="status">{said}</p>
      {dropped && !template && (
        <p class="notice" role="status">
          {message('removedTitle', dropped.name)}{' '}
          <Button
            size="small"
            onClick={() => {
              void addTemplate(dropped).then(() => choose(dropped.id));
              setDropped(undefined);
            }}
          >
            {message('undo')}
          </Button>
        </p>
      )}
      <TemplateNamesList format={format} editor={editor} />
    </div>
  );
}
