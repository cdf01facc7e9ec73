import { message } from '../../src/browser/messages';
import { ClipPicker } from './clip-picker';
import { ComposerBar } from './composer-bar';
import { HeaderFields } from './header-fields';
import { OutlineList } from './outline-list';
import { Preview } from './preview';
import { useComposition } from './use-composition';
import './digests.css';

/** Where a digest is put together: its header and outline on one side, the post on the other. */
export function Composer({ id }: { id: string }) {
  const composition = useComposition(id);
  if (composition.kind === 'reading') return null;
  if (composition.kind === 'failed') return <p class="notice notice-danger">{message('readFailed')}</p>;
  if (!composition.value) return <p class="notice">{message('digestGone')}</p>;
  const { digest, entries, clips } = composition.value;
  return (
    <div class="composer">
      <section class="composer-edit">
        <ComposerBar digest={digest} />
        <HeaderFields digest={digest} />
        <OutlineList digest={digest} entries={entries} clips={clips} />
        <ClipPicker digest={digest} entries={entries} />
      </section>
      <Preview digest={digest} entries={entries} clips={clips} />
    </div>
  );
}
