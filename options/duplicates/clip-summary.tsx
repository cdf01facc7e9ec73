import { Lock } from 'lucide';
import { countMessage, message } from '../../src/browser/messages';
import { siteNameOf, type Clip } from '../../src/domain/clip';
import { SiteIcon } from '../../src/ui/clip-picture';
import { markdownLine } from '../../src/rendering/markdown/markdown-line';
import { grain, Icon } from '../../src/ui/icon';
import { shortDay } from '../../src/ui/short-day';
import { hrefOf } from '../route';

/** More of a paragraph is not read here. */
const maxParagraphChars = 2_000;

/** A clip as a whole, in few lines: what a merge would keep of it. */
export function ClipSummary({ clip, digests }: { clip: Clip; digests: string }) {
  return (
    <div class="clip-summary">
      <a
        class="clip-summary-title"
        dir="auto"
        lang={clip.language}
        href={hrefOf({ section: 'library', clip: clip.id })}
      >
        {clip.title || clip.url}
      </a>
      <p class="clip-summary-facts">
        <SiteIcon page={clip} />
        <span dir="auto">{siteNameOf(clip)}</span>
        <time dateTime={clip.savedAt}>{shortDay(clip.savedAt)}</time>
        {clip.quotes.length > 0 && <span>{countMessage('quoteCount', clip.quotes.length)}</span>}
        {clip.private && (
          <span>
            <Icon node={Lock} size={14} />
            <span class="visually-hidden">{message('private')}</span>
          </span>
        )}
        {clip.forNextDigest !== undefined && (
          <span>
            <Icon node={grain} size={14} filled />
            <span class="visually-hidden">{message('forNextDigest')}</span>
          </span>
        )}
        {digests !== '' && <span dir="auto">{message('usedInDigests', digests)}</span>}
      </p>
      <p class="clip-summary-address" dir="ltr">
        {clip.url}
      </p>
      {clip.comment.trim() === '' ? (
        <p class="soft">{message('noWords')}</p>
      ) : (
        <div class="clip-summary-words" dir="auto">
          {clip.comment.split(/\n\s*\n/).map((paragraph, n) => (
            <p key={n}>
              {markdownLine(paragraph, maxParagraphChars).map(({ text, isLink }, piece) =>
                isLink ? <u key={piece}>{text}</u> : text,
              )}
            </p>
          ))}
        </div>
      )}
      {clip.tags.length > 0 && (
        <p class="tag-list">
          {clip.tags.map((tag) => (
            <span class="chip" dir="auto" key={tag}>
              {tag}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
