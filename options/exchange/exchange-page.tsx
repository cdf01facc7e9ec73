import { message } from '../../src/browser/messages';
import { BackupSection } from './backup/backup-section';
import { ExportSection } from './export-section';
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
