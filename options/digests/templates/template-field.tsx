import { useEffect, useRef, useState } from 'preact/hooks';
import { message } from '../../../src/browser/messages';
import { placeOfError, reasonOfError } from '../../../src/domain/digest/own-template';
import type { CodeEditor } from './code-editor';

interface TemplateFieldProps {
  label: string;
  source: string;
  /** What LiquidJS says of the template, where it cannot be used. */
  error: string | undefined;
  onChange: (source: string) => void;
}

/** A template to be written, with its error at line and column. The editor is loaded when it is first shown. */
export function TemplateField({ label, source, error, onChange }: TemplateFieldProps) {
  const place = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<CodeEditor>();
  const changed = useRef(onChange);
  changed.current = onChange;
  useEffect(() => {
    let made: CodeEditor | undefined;
    let current = true;
    void import('./code-editor').then(({ createCodeEditor }) => {
      if (!current || !place.current) return;
      made = createCodeEditor(place.current, source, label, (text) => changed.current(text));
      setEditor(made);
    });
    return () => {
      current = false;
      made?.destroy();
    };
  }, []);
  const at = error === undefined ? undefined : placeOfError(error);
  useEffect(() => editor?.markLine(at?.line), [editor, at?.line]);
  return (
    <>
      <div ref={place} class="code" aria-busy={editor === undefined} />
      <p role="status" class="pattern-failed">
        {error !== undefined && reasonOfError(error)}{' '}
        {at && (
          <button class="button button-small" onClick={() => editor?.goTo(at.line, at.column)}>
            {message('errorPlace', at.line, at.column)}
          </button>
        )}
      </p>
    </>
  );
}
