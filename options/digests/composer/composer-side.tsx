import { X } from 'lucide';
import { message } from '../../../src/browser/messages';
import { changeDigest } from '../../../src/storage/digests';
import { IconButton } from '../../../src/ui/button';
import { SegmentedControl } from '../../../src/ui/segmented-control';
import { ChecksPanel } from '../checks/checks-panel';
import type { CheckPlace } from '../checks/remedies';
import { useChecks } from '../checks/use-checks';
import { useFormat } from '../../../src/ui/publishing/format-choice';
import { PostPanel } from '../header/post-panel';
import type { ChangeDigest } from '../header/tags-of-post';
import type { CodeEditor } from '../templates/code-editor';
import { TemplatePanel } from '../templates/template-panel';
import type { Composition } from './use-composition';

export type SideTab = 'post' | 'checks' | 'template';

interface ComposerSideProps extends Composition {
  tab: SideTab;
  onTab: (tab: SideTab) => void;
  onGo: (place: CheckPlace) => void;
  /** The editor of the writer's template, where it is open. */
  editor: CodeEditor | undefined;
  /** Takes it away where it lies over the post. */
  onClose?: (() => void) | undefined;
}

/** What is to be said of the post as a whole, what is to be looked at in it, and by which template it is written. */
export function ComposerSide({
  digest,
  entries,
  clips,
  tab,
  onTab,
  onGo,
  editor,
  onClose,
}: ComposerSideProps) {
  const { chosen } = useFormat();
  const change: ChangeDigest = (make, name) => changeDigest(digest.id, make, name);
  const found = useChecks({ digest, entries, clips, chosen });
  return (
    <>
      <div class="side-tabs">
        <SegmentedControl
          label={message('details')}
          value={tab}
          onChange={onTab}
          options={[
            { value: 'post', label: message('viewPost') },
            {
              value: 'checks',
              label: message('checksTab'),
              ...(found.open.length > 0 && { count: found.open.length }),
            },
            { value: 'template', label: message('template') },
          ]}
        />
        {onClose && <IconButton icon={X} label={message('close')} onClick={onClose} />}
      </div>
      <div class="side-panel-body">
        {tab === 'post' && <PostPanel digest={digest} entries={entries} clips={clips} change={change} />}
        {tab === 'checks' && (
          <ChecksPanel
            found={found}
            digest={digest}
            entries={entries}
            clips={clips}
            change={change}
            onGo={onGo}
          />
        )}
        {tab === 'template' && <TemplatePanel editor={editor} />}
      </div>
    </>
  );
}
