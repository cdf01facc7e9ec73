import { useEffect, useMemo, useState } from 'preact/hooks';
import { singleKeys } from '../../../src/app/settings/single-keys';
import { message } from '../../../src/browser/messages';
import { shortcutKey } from '../../../src/ui/shortcut-key';
import { SidePanel } from '../../../src/ui/side-panel';
import { useMediaQuery } from '../../../src/ui/use-media-query';
import { useSetting } from '../../../src/ui/use-setting';
import { OutlineList } from '../outline/outline-list';
import { ClipPicker } from '../picker/clip-picker';
import { Preview } from '../preview/preview';
import { ComposerBar, type Cover } from './composer-bar';
import { ComposerSide } from './composer-side';
import { PhoneTabs, type PhoneTab } from './phone-tabs';
import type { Composition } from './use-composition';
import { useTyped } from './use-typed';

/** Tray, post and side beside each other; the side is a drawer, and on a phone one of the others is shown. */
export function Workbench({ digest, entries, clips, isNew }: Composition & { isNew: boolean }) {
  const [shown, onTyped] = useTyped(entries);
  const [cover, setCover] = useState<Cover>();
  const [tab, setTab] = useState<PhoneTab>('post');
  const hasSide = !useMediaQuery('(max-width: 1240px)');
  const isPhone = useMediaQuery('(max-width: 899px)');
  usePreviewKey(() => setCover((before) => (before === 'preview' ? undefined : 'preview')));
  const side = <ComposerSide digest={digest} entries={entries} clips={clips} />;
  const columns = useMemo(
    () => (
      <>
        <aside class="tray" aria-label={message('clips')}>
          <ClipPicker digest={digest} entries={entries} />
        </aside>
        <section class="desk" aria-label={message('viewPost')}>
          <OutlineList digest={digest} entries={entries} clips={clips} onTyped={onTyped} />
        </section>
      </>
    ),
    [digest, entries, clips],
  );
  return (
    <div class="composer" data-tab={tab}>
      <ComposerBar digest={digest} isNew={isNew} cover={cover} onCover={setCover} hasSide={hasSide} />
      <div class="composer-columns">
        {columns}
        {hasSide && (
          <aside class="composer-side" aria-label={message('details')}>
            {side}
          </aside>
        )}
        {(cover === 'preview' || cover === 'publish') && (
          <div class="composer-cover">
            <Preview digest={digest} entries={shown} clips={clips} />
          </div>
        )}
      </div>
      {isPhone && (
        <PhoneTabs
          tab={cover === 'publish' ? 'publish' : tab}
          clips={clips.size}
          onTab={(next) => {
            setCover(next === 'publish' ? 'publish' : undefined);
            if (next !== 'publish') setTab(next);
          }}
        />
      )}
      {cover === 'details' && !hasSide && (
        <SidePanel label={message('details')} from="end" onClose={() => setCover(undefined)}>
          <div class="composer-side">{side}</div>
        </SidePanel>
      )}
    </div>
  );
}

/** P, where nothing is typed and letters alone are shortcuts. */
function usePreviewKey(onPress: () => void): void {
  const isOn = useSetting(singleKeys) ?? true;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isOn || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const at = event.composedPath()[0];
      const isTyped =
        at instanceof Element && at.closest('input, textarea, select, [contenteditable], dialog');
      if (isTyped || shortcutKey(event).toLowerCase() !== 'p') return;
      event.preventDefault();
      onPress();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [isOn]);
}
