import { parseTypedList } from '../../../src/domain/text/typed-list';
import { message } from '../../../src/browser/messages';
import type { Clip, Via } from '../../../src/domain/clip';
import { isWebUrl } from '../../../src/domain/address/web-url';
import { isDay } from '../../../src/domain/day';
import type { ClipFields } from '../../../src/storage/edit-clip';
import { AutosaveField } from '../../../src/ui/autosave-field';

export type EditClip = (change: (clip: Clip) => ClipFields) => Promise<void>;

/** What the page says of itself, to be put right where it is wrong. */
export function PageFields({ clip, onEdit }: { clip: Clip; onEdit: EditClip }) {
  const day = (text: string) => (isDay(text) ? text : undefined);
  return (
    <div class="field-grid">
      <AutosaveField
        label={message('title')}
        value={clip.title}
        long
        wide
        onSave={(change) => onEdit(({ title }) => ({ title: oneLine(change(title)) }))}
        same={(a, b) => oneLine(a) === oneLine(b)}
      />
      <AutosaveField
        label={message('address')}
        type="url"
        value={clip.url}
        wide
        invalid={(text) => (isWebUrl(text.trim()) ? undefined : message('addressInvalid'))}
        onSave={(change) => onEdit(({ url }) => ({ url: change(url).trim() }))}
        same={(a, b) => a.trim() === b.trim()}
      />
      <AutosaveField
        label={message('author')}
        hint={message('authorsHint')}
        value={clip.authors.join(', ')}
        onSave={(change) =>
          onEdit(({ authors }) => ({ authors: parseTypedList(change(authors.join(', '))) }))
        }
        same={(a, b) => parseTypedList(a).join('\n') === parseTypedList(b).join('\n')}
      />
      <AutosaveField
        label={message('site')}
        value={clip.site ?? ''}
        onSave={(change) => onEdit((now) => ({ site: change(now.site ?? '') || undefined }))}
      />
      <details class="field-wide">
        <summary>{message('moreFields')}</summary>
        <div class="field-grid">
          <AutosaveField
            label={message('published')}
            type="date"
            value={clip.published ?? ''}
            onSave={(change) => onEdit((now) => ({ published: day(change(now.published ?? '')) }))}
          />
          <AutosaveField
            label={message('modified')}
            type="date"
            value={clip.modified ?? ''}
            onSave={(change) => onEdit((now) => ({ modified: day(change(now.modified ?? '')) }))}
          />
          <AutosaveField
            label={message('language')}
            value={clip.language ?? ''}
            onSave={(change) => onEdit((now) => ({ language: change(now.language ?? '') || undefined }))}
          />
          <AutosaveField
            label={message('image')}
            type="url"
            value={clip.image ?? ''}
            onSave={(change) => onEdit((now) => ({ image: change(now.image ?? '') || undefined }))}
          />
          <AutosaveField
            label={message('viaAddress')}
            type="url"
            hint={message('viaHint')}
            value={clip.via?.url ?? ''}
            onSave={(change) => onEdit(({ via }) => ({ via: viaOf(change(via?.url ?? ''), via?.title) }))}
          />
          <AutosaveField
            label={message('viaTitle')}
            value={clip.via?.title ?? ''}
            onSave={(change) => onEdit(({ via }) => ({ via: viaOf(via?.url, change(via?.title ?? '')) }))}
          />
          <AutosaveField
            label={message('description')}
            value={clip.description ?? ''}
            long
            wide
            onSave={(change) =>
              onEdit((now) => ({ description: change(now.description ?? '') || undefined }))
            }
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
