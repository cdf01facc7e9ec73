import { useEffect, useState } from 'preact/hooks';
import type { CaptureDraft } from '../src/domain/capture-draft';
import type { TagHelp } from './tag-suggester';

const none: TagHelp = { suggest: () => [], last: [] };

/** What the library has to offer for the tags of a draft; nothing until it has been asked, or fails. */
export function useTagHelp(draft: CaptureDraft | undefined): TagHelp {
  const [help, setHelp] = useState(none);
  useEffect(() => {
    if (!draft) return undefined;
    let current = true;
    // It comes with the session, which every open needs as well.
    void import('./capture-session')
      .then(({ tagHelpFor }) => tagHelpFor(draft))
      .then(
        (found) => current && setHelp(found),
        () => undefined,
      );
    return () => {
      current = false;
    };
  }, [draft?.url, draft?.title, draft?.tags.join('\n'), draft?.facts]);
  return help;
}
