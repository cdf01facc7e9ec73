import { useEffect, useRef, useState } from 'preact/hooks';
import { Link } from 'lucide';
import { openLibrary } from '../src/browser/extension-pages';
import { openAddress } from '../src/browser/lifecycle';
import { message } from '../src/browser/messages';
import type { Clip } from '../src/domain/clip';
import { newestClips } from '../src/storage/clips';
import { Button } from '../src/ui/button';
import { Icon } from '../src/ui/icon';
import { shortAge } from '../src/ui/short-age';
import { SiteIcon } from '../src/ui/clip-picture';
import { closePopup } from './surface';

/** So many of the clips saved last are shown. */
const maxClips = 3;

/** There is nothing to link to here: what was clipped lately, and the library. */
export function UnclippableView() {
  const [clips, setClips] = useState<readonly Clip[]>([]);
  const foot = useRef<HTMLElement>(null);
  useEffect(() => foot.current?.querySelector('button')?.focus(), []);
  useEffect(() => void newestClips(maxClips).then(setClips, () => undefined), []);
  return (
    <section class="outcome" aria-labelledby="outcome-title">
      <div class="outcome-head is-long">
        <span class="ring is-plain">
          <Icon node={Link} size={20} />
        </span>
        <div>
          <h1 id="outcome-title">{message('unclippableTitle')}</h1>
          <p>{message('unclippable')}</p>
        </div>
      </div>
      <div class="outcome-middle">
        {clips.length > 0 && (
          <>
            <h2 class="label">{message('clippedLately')}</h2>
            <ul class="recent-clips">
              {clips.map((clip) => (
                <li key={clip.id}>
                  <a
                    href={clip.url}
                    title={clip.title}
                    onClick={(event) => {
                      event.preventDefault();
                      void openAddress(clip.url, true).then(() => closePopup());
                    }}
                  >
                    <SiteIcon page={clip} />
                    <bdi>{clip.title}</bdi>
                    <time datetime={clip.savedAt}>{shortAge(clip.savedAt)}</time>
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <footer class="foot" ref={foot}>
        <span class="foot-space" />
        <Button onClick={() => void openLibrary().then(() => closePopup())}>{message('openLibrary')}</Button>
      </footer>
    </section>
  );
}
