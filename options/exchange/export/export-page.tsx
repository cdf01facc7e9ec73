import { useMemo, useState } from 'preact/hooks';
import { message } from '../../../src/browser/messages';
import { ExportForm } from '../../../src/ui/export/export-form';

/** The way out for clips: which, and as what. */
export function ExportPage({ query: first }: { query: string }) {
  const [query, setQuery] = useState(first);
  const chosen = useMemo(() => ({ query }), [query]);
  return (
    <>
      <p class="soft">{message('exportHint')}</p>
      <ExportForm chosen={chosen}>
        <label class="export-query">
          <span class="label">{message('exportWhich')}</span>
          <input
            value={query}
            placeholder={message('exportAll')}
            spellcheck={false}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
        </label>
      </ExportForm>
    </>
  );
}
