import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { postAddress } from '../../../src/app/settings/post-address';
import { WordPressSource } from './wordpress-source';
import { postSettings } from '../../../src/app/settings/post-settings';
import type { ImportSource, PublishedPosts } from '../../../src/app/transfer/import-job';
import { message } from '../../../src/browser/messages';
import { AutosaveField } from '../../../src/ui/autosave-field';
import { Button } from '../../../src/ui/button';
import { useSetting } from '../../../src/ui/use-setting';

interface PostsSourceProps {
  onPosts: (source: ImportSource) => void;
  /** Posts are what is dropped while this is shown. */
  onDrop: RefObject<((files: File[]) => void) | undefined>;
}

/** Takes posts that were published before: as files, or a folder of them, and how their addresses are made. */
export function PostsSource({ onPosts, onDrop }: PostsSourceProps) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const pattern = useSetting(postAddress) ?? '';
  const take = async (input: HTMLInputElement) => {
    const all = [...(input.files ?? [])];
    input.value = '';
    if (all.length === 0) return;
    await hand({ files: all });
  };
  const hand = async (posts: PublishedPosts) =>
    onPosts({
      kind: 'posts',
      posts,
      choices: { addressPattern: pattern.trim() },
      settings: await postSettings.read(),
    });
  useEffect(() => {
    onDrop.current = (dropped) => void hand({ files: dropped });
    return () => {
      onDrop.current = undefined;
    };
  });
  // Preact has no property of this name, and Chromium and Firefox no other way to choose a folder.
  useEffect(() => void folder.current?.toggleAttribute('webkitdirectory', true), []);
  const field = {
    class: 'visually-hidden',
    type: 'file' as const,
    multiple: true,
    tabIndex: -1,
    onChange: (event: { currentTarget: HTMLInputElement }) => void take(event.currentTarget),
  };
  return (
    <div class="posts-source">
      <AutosaveField
        label={message('postsAddress')}
        hint="https://blog.example/:year/:month/:slug/"
        value={pattern}
        onSave={postAddress.change}
      />
      <WordPressSource onRead={(readings) => void hand({ readings })} />
      <input ref={files} aria-label={message('postsFiles')} {...field} />
      <input ref={folder} aria-label={message('postsFolder')} {...field} />
      <div class="exchange-foot">
        <Button kind="main" size="large" onClick={() => files.current?.click()}>
          {message('postsFiles')}
        </Button>
        <Button size="large" onClick={() => folder.current?.click()}>
          {message('postsFolder')}
        </Button>
      </div>
    </div>
  );
}
