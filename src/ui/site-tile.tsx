import './parts/site-tile.css';

/** So many colours a tile can have; each is a hue of its own. */
const hueCount = 24;

/** The hue that belongs to a name: the same for the same site on every screen and every day. */
function hueOfName(name: string): number {
  // FNV-1a, which spreads names that begin or end alike.
  let hash = 2_166_136_261;
  for (const sign of name.toLowerCase()) hash = Math.imul(hash ^ sign.codePointAt(0)!, 16_777_619) >>> 0;
  return (hash % hueCount) * (360 / hueCount);
}

interface SiteTileProps {
  /** What the site is called. */
  name: string;
  /** Its icon, where the library itself holds it as data. */
  icon?: string | undefined;
  /** `icon` stands in a line of text, `picture` where a picture of the page would be. */
  as: 'icon' | 'picture';
}

/** A site's icon as far as it is kept, else its first letter in a colour made of its name. No site is asked. */
export function SiteTile({ name, icon, as }: SiteTileProps) {
  if (as === 'icon' && icon !== undefined && /^data:image\//i.test(icon))
    return <img class="site-icon" src={icon} alt="" width="16" height="16" loading="lazy" />;
  const letter = firstLetter(name);
  return (
    <span
      class={`site-tile ${as === 'icon' ? 'site-icon site-letter' : 'site-picture'}`}
      style={{ '--hue': hueOfName(name) }}
      aria-hidden="true"
    >
      {letter}
    </span>
  );
}

/** As a reader would name it by: “The Guardian” is a G. */
function firstLetter(name: string): string {
  const bare = name.replace(/^(?:the|a|an|der|die|das|le|la|les|el)\s+(?=\S)/i, '');
  const letter = /[\p{L}\p{N}]/u.exec(bare)?.[0] ?? '';
  return letter.toLocaleUpperCase();
}
