import { lazyComponent } from '../../src/ui/lazy-component';
import { DigestDialog } from './bulk/digest-dialog';
import { TagsDialog } from './bulk/tags-dialog';
import { KeyboardMap } from './keyboard-map';
import { SaveSearchDialog } from './search/save-search-dialog';
import type { LibraryActions } from './use-library-actions';
import type { TagOption } from '../../src/ui/tag-field';

const ExportDialog = lazyComponent(async () => (await import('./bulk/export-dialog')).ExportDialog);
const LinkedPostsDialog = lazyComponent(
  async () => (await import('./bulk/linked-posts-dialog')).LinkedPostsDialog,
);

interface LibraryDialogsProps {
  actions: LibraryActions;
  query: string;
  suggestTags: (text: string, chosen: readonly string[]) => readonly TagOption[];
}

/** What is asked before something is done. */
export function LibraryDialogs({ actions, query, suggestTags }: LibraryDialogsProps) {
  const { asked } = actions;
  const onClose = () => actions.ask(undefined);
  switch (asked) {
    case undefined:
      return null;
    case 'addTags':
    case 'removeTags':
      return (
        <TagsDialog
          key={asked}
          kind={asked}
          clips={actions.chosen().length}
          suggest={suggestTags}
          onTags={(tags) => actions.tagThem(asked, tags)}
          onClose={onClose}
        />
      );
    case 'digest':
      return <DigestDialog clips={actions.chosen().length} onDigest={actions.addThem} onClose={onClose} />;
    case 'export':
      return <ExportDialog ids={actions.chosen()} onClose={onClose} />;
    case 'linkedPosts':
      return <LinkedPostsDialog ids={actions.chosen()} onDone={actions.sayLinked} onClose={onClose} />;
    case 'saveSearch':
      return <SaveSearchDialog query={query} onClose={onClose} />;
    case 'keys':
      return <KeyboardMap singleKeys={actions.singleKeys} onClose={onClose} />;
  }
}
