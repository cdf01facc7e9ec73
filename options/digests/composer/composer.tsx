import { useMemo } from 'preact/hooks';
import { message } from '../../../src/browser/messages';
import { ClipPicker } from '../picker/clip-picker';
import { ComposerBar } from './composer-bar';
import { HeaderFields } from '../header/header-fields';
import { OutlineList } from '../outline/outline-list';
import { Preview } from '../preview/preview';
import { useComposition, type Composition } from './use-composition';
import { useTyped } from './use-typed';
import '../composer.css';
import '../digests.css';

/** Where a digest is put together: its header and outline on one side, the post on the other. */
export function Composer({ id }: { id: string }) {
  const composition = useComposition(id);
  if (composition.kind === 'reading') return null;
  if (composition.kind === 'failed') return <p class="notice notice-danger">{message('readFailed')}</p>;
  if (!composition.value) return <p class="notice">{message('digestGone')}</p>;
  return <Workbench {...composition.value} />;
}

function Workbench({ digest, entries, clips }: Composition) {
  const [shown, onTyped] = useTyped(entries);
  const edit = useMemo(
    () => (
      <section class="composer-edit">
        <ComposerBar digest={digest} entries={entries} />
        <HeaderFields digest={digest} />
        <OutlineList digest={digest} entries={entries} clips={clips} onTyped={onTyped} />
        <ClipPicker digest={digest} entries={entries} />
      </section>
    ),
    [digest, entries, clips],
  );
  return (
    <div class="composer">
      {edit}
      <Preview digest={digest} entries={shown} clips={clips} />
    </div>
  );
}
