import { message } from '../../../src/browser/messages';
import type { Clip, Via } from '../../../src/domain/clip';
import { isDay } from '../../../src/domain/day';
import type { ClipFields } from '../../../src/storage/edit-clip';
import { KeptField } from './kept-field';

export type EditClip = (change: (clip: Clip) => ClipFields) => Promise<void>;

/** What the page says of itself, to be put right where it is wrong. */
export function PageFields({ clip, onEdit }: { clip: Clip; onEdit: EditClip }) {
  const day = (text: string) => (isDay(text) ? text : undefined);
  return (
    <div class="field-grid">
      <KeptField
        label={message('title')}
        value={clip.title}
        long
        wide
        onWrite={(text) => onEdit(() => ({ title: oneLine(text) }))}
        same={(a, b) => oneLine(a) === oneLine(b)}
      />
      <KeptField
        label={message('address')}
        type="url"
        value={clip.url}
        wide
        onWrite={(text) => onEdit(() => ({ url: text.trim() }))}
        same={(a, b) => a.trim() === b.trim()}
      />
      <KeptField
        label={message('author')}
        hint={message('authorsHint')}
        value={clip.authors.join(', ')}
        onWrite={(text) => onEdit(() => ({ authors: names(text) }))}
        same={(a, b) => names(a).join('\n') === names(b).join('\n')}
      />
      <KeptField
        label={message('site')}
        value={clip.site ?? ''}
        onWrite={(text) => onEdit(() => ({ site: text || undefined }))}
      />
      <details class="field-wide">
        <summary>{message('moreFields')}</summary>
        <div class="field-grid">
          <KeptField
            label={message('published')}
            type="date"
            value={clip.published ?? ''}
            onWrite={(text) => onEdit(() => ({ published: day(text) }))}
          />
          <KeptField
            label={message('modified')}
            type="date"
            value={clip.modified ?? ''}
            onWrite={(text) => onEdit(() => ({ modified: day(text) }))}
          />
          <KeptField
            label={message('language')}
            value={clip.language ?? ''}
            onWrite={(text) => onEdit(() => ({ language: text || undefined }))}
          />
          <KeptField
            label={message('image')}
            type="url"
            value={clip.image ?? ''}
            onWrite={(text) => onEdit(() => ({ image: text || undefined }))}
          />
          <KeptField
            label={message('viaAddress')}
            type="url"
            hint={message('viaHint')}
            value={clip.via?.url ?? ''}
            onWrite={(text) => onEdit(({ via }) => ({ via: viaOf(text, via?.title) }))}
          />
          <KeptField
            label={message('viaTitle')}
            value={clip.via?.title ?? ''}
            onWrite={(text) => onEdit(({ via }) => ({ via: viaOf(via?.url, text) }))}
          />
          <KeptField
            label={message('description')}
            value={clip.description ?? ''}
            long
            wide
            onWrite={(text) => onEdit(() => ({ description: text || undefined }))}
          />
        </div>
      </details>
    </div>
  );
}

function viaOf(url = '', title = ''): Via | undefined {
  return url === '' && title === '' ? undefined : { url, ...(title !== '' && { title }) };
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

function names(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
