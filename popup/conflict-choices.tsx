import type { CaptureSession } from '../src/app/capture/capture-session';
import { message, type MessageName } from '../src/browser/messages';
import type { CaptureDraft, FormFields } from '../src/domain/capture-draft';
import { sameJson } from '../src/domain/json';

export const fieldNames: Record<keyof FormFields, MessageName> = {
  url: 'address',
  title: 'title',
  authors: 'author',
  site: 'site',
  published: 'published',
  comment: 'comment',
  quotes: 'quotes',
  tags: 'tags',
  via: 'via',
  private: 'private',
  forNextDigest: 'forNextDigest',
};

/** For each field in which only one of two values can stand: both of them, and which is to be saved. */
export function ConflictChoices({ draft, session }: { draft: CaptureDraft; session: CaptureSession }) {
  return (draft.conflicts ?? [])
    .filter(({ bothKept }) => !bothKept)
    .map((conflict) => {
      const { field, edited, current } = conflict;
      const choices = [
        { stands: 'edited', name: 'conflictDraft', value: edited },
        { stands: 'current', name: 'conflictLibrary', value: current },
      ] as const;
      return (
        <fieldset class="conflict" key={field}>
          <legend>{message('conflictChoose', message(fieldNames[field]))}</legend>
          {choices.map(({ stands, name, value }) => (
            <label key={stands}>
              <input
                type="radio"
                name={`conflict-${field}`}
                checked={sameJson(draft[field], value)}
                onChange={() => session.resolveConflict(conflict, stands)}
              />
              <span>
                {message(name)} <bdi>{textOf(value) || message('conflictEmpty')}</bdi>
              </span>
            </label>
          ))}
        </fieldset>
      );
    });
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join(', ');
  if (typeof value === 'object' && value !== null && 'url' in value) return String(value.url);
  return typeof value === 'string' ? value : '';
}
