import { message } from '../../src/browser/messages';
import { hrefOf } from '../route';
import { BackupPage } from './backup/backup-page';
import { ExportPage } from './export/export-page';
import { ImportPage } from './import/import-page';
import './exchange.css';
import './import/source-step.css';
import './import/import-preview.css';

const parts = [undefined, 'export', 'backup'] as const;

interface ExchangePageProps {
  /** Import where none is named. */
  part?: 'export' | 'backup' | undefined;
  query?: string | undefined;
}

/** Where data comes in whole and leaves whole. */
export function ExchangePage({ part, query = '' }: ExchangePageProps) {
  return (
    <div class="exchange-page">
      <div class="heading-row">
        <h1>{message(part ?? 'import')}</h1>
        <nav class="exchange-parts" aria-label={message('exchange')}>
          {parts.map((one) => (
            <a
              key={one ?? 'import'}
              class="button button-quiet"
              href={hrefOf({ section: 'exchange', part: one })}
              aria-current={one === part ? 'page' : undefined}
            >
              {message(one ?? 'import')}
            </a>
          ))}
        </nav>
      </div>
      {part === undefined && <ImportPage />}
      {part === 'export' && <ExportPage key={query} query={query} />}
      {part === 'backup' && <BackupPage />}
    </div>
  );
}
