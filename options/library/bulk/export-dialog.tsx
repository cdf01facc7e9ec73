import { useMemo } from 'preact/hooks';
import { countMessage } from '../../../src/browser/messages';
import { Dialog } from '../../../src/ui/dialog';
import { ExportForm } from '../../../src/ui/export/export-form';

interface ExportDialogProps {
  ids: readonly string[];
  onClose: () => void;
}

/** Asks as what the chosen clips shall leave, and says what would stay behind. */
export function ExportDialog({ ids, onClose }: ExportDialogProps) {
  // What is chosen when the dialog opens.
  const chosen = useMemo(() => ({ ids }), []);
  return (
    <Dialog title={countMessage('exportNow', ids.length)} onClose={onClose}>
      <ExportForm chosen={chosen} />
    </Dialog>
  );
}
