import { useState } from 'preact/hooks';
import { countMessage, message } from '../../../src/browser/messages';
import { addTags, parseTags } from '../../../src/domain/tagging/tags';
import { Dialog } from '../../../src/ui/dialog';
import { TagField, type TagOption } from '../../../src/ui/tag-field';

interface TagsDialogProps {
  kind: 'addTags' | 'removeTags';
  /** How many clips it is about. */
  clips: number;
  suggest: (text: string, chosen: readonly string[]) => readonly TagOption[];
  onTags: (tags: string[]) => void;
  onClose: () => void;
}

/** Asks which tags to give to many clips, or to take from them. */
export function TagsDialog({ kind, clips, suggest, onTags, onClose }: TagsDialogProps) {
  const [{ tags, text }, set] = useState<{ tags: string[]; text: string }>({ tags: [], text: '' });
  const all = addTags(tags, parseTags(text));
  return (
    <Dialog
      title={countMessage(kind === 'addTags' ? 'addTagsTo' : 'removeTagsFrom', clips)}
      action={message(kind)}
      ready={all.length > 0}
      onAction={() => onTags(all)}
      onClose={onClose}
    >
      <TagField
        tags={tags}
        text={text}
        onChange={(nextTags, nextText) => set({ tags: nextTags, text: nextText })}
        suggest={(typed) => suggest(typed, tags)}
      />
    </Dialog>
  );
}
