import { useState } from 'preact/hooks';
import { copyText } from '../../../src/browser/clipboard';
import { message } from '../../../src/browser/messages';
import { entryAt } from '../../../src/domain/digest/entry-at';
import { postFormats } from '../../../src/rendering/formats/formats';
import { threadLimits } from '../../../src/rendering/formats/threads';
import { threadLength, type ThreadLimits } from '../../../src/rendering/threads/thread-limits';
import { Button } from '../../../src/ui/button';
import type { Chosen } from '../../../src/ui/publishing/format-choice';
import { entryTexts } from './entry-texts';
import { PostFrame } from './post-frame';
import { useWrittenPost, type PostSources, type PostWriter, type WrittenPost } from './use-written-post';

/** The post to be looked at: as its readers see it, or as the very bytes that go out. */
export type PostViewKind = 'post' | 'source';

interface PostViewProps {
  sources: PostSources;
  writer: PostWriter;
  chosen: Chosen;
  view: PostViewKind;
  /** The words of an entry were clicked in the post. */
  onPick: (entryId: string) => void;
}

/** A post in a format, as page, thread or source. */
export function PostView({ sources, writer, chosen, view, onPick }: PostViewProps) {
  const { format, template } = chosen;
  const limits: ThreadLimits | undefined = template ? undefined : limitsOf(format);
  // Where the format itself is no page, the page shows the post as a plain blog would.
  const isItself = view === 'source' || postFormats[format].mediaType === 'text/html' || limits !== undefined;
  const written = useWrittenPost(writer, isItself ? format : 'html', isItself ? template : undefined);
  const { digest, entries, clips } = sources;
  if (written.kind === 'running') return null;
  if (written.kind === 'failed') return <p class="notice notice-danger">{written.error}</p>;
  const { rendered } = written;
  if (view === 'source') return <PostSource written={written} />;
  if (limits && rendered.parts) return <Thread parts={rendered.parts} limits={limits} />;
  return (
    <PostFrame
      title={message('preview')}
      html={rendered.text}
      onPick={(text, offset) => {
        const id = entryAt(text, entryTexts(entries, clips, digest.style), offset);
        if (id !== undefined) onPick(id);
      }}
    />
  );
}

function limitsOf(format: string): ThreadLimits | undefined {
  return Object.entries(threadLimits).find(([id]) => id === format)?.[1];
}

/** The text of the post to the byte, or why there is none. */
export function PostSource({ written }: { written: WrittenPost }) {
  if (written.kind === 'running') return null;
  if (written.kind === 'failed') return <p class="notice notice-danger">{written.error}</p>;
  return (
    <pre class="source" dir="auto" tabIndex={0} aria-label={message('viewSource')}>
      {written.rendered.text}
    </pre>
  );
}

/** A thread as its readers see it: the short posts one below the other, each to be copied. */
function Thread({ parts, limits }: { parts: readonly string[]; limits: ThreadLimits }) {
  const [copied, setCopied] = useState<{ index: number; said: string }>();
  const copy = (text: string, index: number) =>
    void copyText(text).then(
      () => setCopied({ index, said: message('copied') }),
      () => setCopied({ index, said: message('copyFailed') }),
    );
  return (
    <ol class="thread" tabIndex={0} aria-label={message('viewPost')}>
      {parts.map((part, index) => (
        // A thread's posts have nothing to tell them apart but their places.
        <li key={index}>
          <p dir="auto">{part}</p>
          <div class="thread-foot">
            <span>{message('threadPlace', index + 1, parts.length)}</span>
            <span>
              {threadLength(part, limits)}/{limits.length}
            </span>
            <span class="thread-said" role="status">
              {copied?.index === index && copied.said}
            </span>
            <Button
              size="small"
              aria-label={message('copyPart', index + 1)}
              onClick={() => copy(part, index)}
            >
              {message('copy')}
            </Button>
          </div>
        </li>
      ))}
    </ol>
  );
}
