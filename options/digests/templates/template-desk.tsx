import { useState } from 'preact/hooks';
import { X } from 'lucide';
import { changeTemplate } from '../../../src/app/digests/own-templates';
import { message } from '../../../src/browser/messages';
import { postFormats } from '../../../src/rendering/formats/formats';
import { IconButton } from '../../../src/ui/button';
import { SegmentedControl } from '../../../src/ui/segmented-control';
import { useFormat } from '../../../src/ui/publishing/format-choice';
import { formatNames } from '../../../src/ui/publishing/format-names';
import { PostSource, PostView, type PostViewKind } from '../preview/post-view';
import { usePostWriter, useWrittenPost, type PostSources } from '../preview/use-written-post';
import type { CodeEditor } from './code-editor';
import { TemplateField } from './template-field';
import '../preview/preview.css';
import './templates.css';

interface TemplateDeskProps extends PostSources {
  onEditor: (editor: CodeEditor | undefined) => void;
  /** The words of an entry were clicked in the result. */
  onPick: (entryId: string) => void;
  /** Absent where something else leads away from it. */
  onClose?: (() => void) | undefined;
}

/** The template in use beside what it makes of the post, both at full height. */
export function TemplateDesk({ onEditor, onPick, onClose, ...sources }: TemplateDeskProps) {
  const { chosen } = useFormat();
  const { format, template } = chosen;
  const writer = usePostWriter(sources);
  const written = useWrittenPost(writer, format, template);
  const [view, setView] = useState<PostViewKind>('source');
  return (
    <div class="template-desk">
      <section aria-label={message('template')}>
        {template ? (
          <TemplateField
            key={template.id}
            name={template.name || message('untitled')}
            source={template.source}
            error={written.kind === 'failed' ? written.error : undefined}
            onChange={(source) => void changeTemplate(template.id, () => ({ source }))}
            onEditor={onEditor}
          />
        ) : (
          <>
            <div class="template-head">
              <h2>{message(formatNames[format])}</h2>
              <span class="soft">{message('templateBuiltIn')}</span>
            </div>
            <pre class="source" tabIndex={0} aria-label={message('template')}>
              {postFormats[format].template}
            </pre>
          </>
        )}
      </section>
      <section aria-label={message('templateResult')}>
        <div class="template-head">
          <h2>{message('templateResult')}</h2>
          <SegmentedControl
            label={message('previewAs')}
            value={view}
            onChange={setView}
            options={[
              { value: 'source', label: message('viewSource') },
              { value: 'post', label: message('viewPost') },
            ]}
          />
          {onClose && <IconButton icon={X} label={message('close')} onClick={onClose} />}
        </div>
        {view === 'source' ? (
          <PostSource written={written} />
        ) : (
          <PostView sources={sources} writer={writer} chosen={chosen} view="post" onPick={onPick} />
        )}
      </section>
    </div>
  );
}
