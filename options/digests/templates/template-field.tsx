import { useEffect, useRef, useState } from 'preact/hooks';
import { message } from '../../../src/browser/messages';
import { placeOfError, reasonOfError } from '../../../src/domain/digest/own-template';
import { StateDot } from '../../../src/ui/state-dot';
import type { CodeEditor } from './code-editor';

interface TemplateFieldProps {
  name: string;
  source: string;
  /** What LiquidJS says of the template, where it cannot be used. */
  error: string | undefined;
  onChange: (source: string) => void;
  /** Told when the editor is there, and when it goes. */
  onEditor: (editor: CodeEditor | undefined) => void;
}

/** A template to be written, with its error at line and column. The editor is loaded when it is first shown. */
export function TemplateField({ name, source, error, onChange, onEditor }: TemplateFieldProps) {
  const place = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<CodeEditor>();
  const latest = useRef({ onChange, onEditor });
  latest.current = { onChange, onEditor };
  useEffect(() => {
    let made: CodeEditor | undefined;
    let current = true;
    void import('./code-editor').then(({ createCodeEditor }) => {
      if (!current || !place.current) return;
      made = createCodeEditor(place.current, source, message('template'), (text) =>
        latest.current.onChange(text),
      );
      setEditor(made);
      latest.current.onEditor(made);
    });
    return () => {
      current = false;
      latest.current.onEditor(undefined);
      made?.destroy();
    };
  }, []);
  const at = error === undefined ? undefined : placeOfError(error);
  useEffect(() => editor?.markLine(at?.line), [editor, at?.line]);
  return (
    <>
      <div class="template-head">
        <h2 dir="auto">{name}</h2>
        <span role="status">
          {error === undefined ? (
            <StateDot kind="done">{message('templateValid')}</StateDot>
          ) : (
            <StateDot kind="failed">{reasonOfError(error)}</StateDot>
          )}
        </span>
        {at && (
          <button type="button" class="button button-small" onClick={() => editor?.goTo(at.line, at.column)}>
            {message('errorPlace', at.line, at.column)}
          </button>
        )}
      </div>
      <div ref={place} class="code" aria-busy={editor === undefined} />
    </>
  );
}
