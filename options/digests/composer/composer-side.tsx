import { useState } from 'preact/hooks';
import { message } from '../../../src/browser/messages';
import { SegmentedControl } from '../../../src/ui/segmented-control';
import { ChecksPanel } from '../checks/checks-panel';
import { useFormat } from '../export/format-choice';
import { PostPanel } from '../header/post-panel';
import { changeDigest } from '../../../src/storage/digests';
import type { Composition } from './use-composition';

/** What is to be said of the post as a whole, and what is to be looked at in it. */
export function ComposerSide({ digest, entries, clips }: Composition) {
  const [tab, setTab] = useState<'post' | 'checks'>('post');
  const { chosen } = useFormat();
  return (
    <>
      <div class="side-tabs">
        <SegmentedControl
          label={message('details')}
          value={tab}
          onChange={setTab}
          options={[
            { value: 'post', label: message('viewPost') },
            { value: 'checks', label: message('checksTab') },
          ]}
        />
      </div>
      <div class="side-panel-body">
        {tab === 'post' ? (
          <PostPanel
            digest={digest}
            entries={entries}
            clips={clips}
            change={(make, name) => changeDigest(digest.id, make, name)}
          />
        ) : (
          <ChecksPanel digest={digest} entries={entries} clips={clips} format={chosen.format} />
        )}
      </div>
    </>
  );
}
