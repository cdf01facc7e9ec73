import { siteOf } from '../domain/address/site-of';
import { siteNameOf, type Clip } from '../domain/clip';
import { SiteTile } from './site-tile';
import { useStoredImage } from './use-stored-image';

interface ClipPictureProps {
  clip: Pick<Clip, 'id' | 'private' | 'site' | 'url'>;
  /** Whether a letter of its site stands where there is no picture. */
  letter?: boolean;
}

/** The page of a clip as it was seen when it was clipped. No site is asked. */
export function ClipPicture({ clip, letter = true }: ClipPictureProps) {
  const url = useStoredImage('picture', clip.private ? undefined : clip.id);
  if (url !== undefined)
    return <img class="clip-picture" src={url} alt="" width="320" height="180" decoding="async" />;
  return letter ? <SiteTile name={siteNameOf(clip)} as="picture" /> : null;
}

/** The icon of a page's site as far as it is kept, else its letter. No site is asked. */
export function SiteIcon({ page }: { page: Pick<Clip, 'site' | 'url' | 'icon'> }) {
  const stored = useStoredImage('icon', siteOf(page.url) || undefined);
  return <SiteTile name={siteNameOf(page)} icon={stored ?? page.icon} as="icon" />;
}
