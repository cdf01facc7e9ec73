import { useMemo, useState } from 'preact/hooks';
import { message } from '../../src/browser/messages';
import { ExportForm } from '../../src/ui/export/export-form';
import { BackupSection } from './backup/backup-section';
import { ImportSection } from './import/import-section';
import './exchange.css';

/** Where data comes in whole and leaves whole. */
export function ExchangePage({ query = '' }: { query?: string }) {
  return (
    <div class="column exchange-page">
      <h1>{message('exchange')}</h1>
      <ImportSection />
      <ExportSection key={query} query={query} />
      <BackupSection />
    </div>
  );
}

/** The way out for clips: which, and as what. */
function ExportSection({ query: first }: { query: string }) {
  const [query, setQuery] = useState(first);
  const chosen = useMemo(() => ({ query }), [query]);
  return (
    <section class="setting" aria-labelledby="export-heading">
      <h2 id="export-heading">{message('export')}</h2>
      <p class="soft">{message('exportHint')}</p>
      <ExportForm chosen={chosen}>
        <label>
          <span class="label">{message('exportWhich')}</span>
          <input
            value={query}
            placeholder={message('exportAll')}
            spellcheck={false}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
        </label>
      </ExportForm>
    </section>
  );
}
