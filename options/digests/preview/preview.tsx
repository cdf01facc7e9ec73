import { useEffect, useRef, useState } from 'preact/hooks';
import { X } from 'lucide';
import { copyText } from '../../../src/browser/clipboard';
import { message } from '../../../src/browser/messages';
import { giveFocusBack } from '../../../src/ui/give-focus-back';
import { Button, IconButton } from '../../../src/ui/button';
import { SegmentedControl } from '../../../src/ui/segmented-control';
import { FormatSelect, useFormat } from '../../../src/ui/publishing/format-choice';
import { whyTemplateFailed } from '../../../src/ui/publishing/own-template-runner';
import { PostView, type PostViewKind } from './post-view';
import { usePostWriter, type PostSources } from './use-written-post';
import './preview.css';

interface PreviewProps extends PostSources {
  onClose: () => void;
  /** The words of an entry were clicked. */
  onPick: (entryId: string) => void;
}

/** The post as it will go out, over all else: as a reader sees it, and to the byte. Escape leaves it. */
export function Preview({ onClose, onPick, ...sources }: PreviewProps) {
  const { chosen, templates, choose } = useFormat();
  const writer = usePostWriter(sources);
  const [view, setView] = useState<PostViewKind>('post');
  const [said, setSaid] = useState('');
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    box.current?.focus();
    return () => giveFocusBack(before);
  }, []);
  const copy = async () => {
    try {
      await copyText(await writer.text(chosen));
      setSaid(message('copied'));
    } catch (error) {
      const reason = whyTemplateFailed(error);
      setSaid(reason === undefined ? message('copyFailed') : message('templateFailed', reason));
    }
  };
  return (
    // Escape is a key of all that is in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={box}
      class="preview"
      tabIndex={-1}
      aria-label={message('preview')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div class="preview-bar">
        <SegmentedControl
          label={message('previewAs')}
          value={view}
          onChange={setView}
          options={[
            { value: 'post', label: message('viewPost') },
            { value: 'source', label: message('viewSource') },
          ]}
        />
        <FormatSelect chosen={chosen.id} templates={templates} onChoose={choose} />
        <span class="preview-said" role="status">
          {said}
        </span>
        <Button onClick={() => void copy()}>{message('copySource')}</Button>
        <IconButton icon={X} label={message('close')} onClick={onClose} />
      </div>
      <div class="preview-pane">
        <PostView sources={sources} writer={writer} chosen={chosen} view={view} onPick={onPick} />
      </div>
    </section>
  );
}
