import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { message } from '../../../src/browser/messages';
import type { Clip } from '../../../src/domain/clip';
import type { Digest, Entry } from '../../../src/domain/digest';
import type { OwnTemplate } from '../../../src/domain/digest/own-template';
import { entryAt } from '../../../src/domain/digest/entry-at';
import { createRenderer } from '../../../src/rendering/create-renderer';
import { postFormats, type PostFormatId } from '../../../src/rendering/formats/formats';
import { threadLimits } from '../../../src/rendering/formats/threads';
import type { PreparedPost, Rendered } from '../../../src/rendering/render';
import { wordingFor } from '../../../src/rendering/wording/wordings';
import { frontMatterOptions, readPreviousPost, siteFrontMatter } from '../../../src/app/digests/post-context';
import { postWords } from '../../../src/app/digests/post-words';
import type { PreviousPost } from '../../../src/domain/digest/published-digests';
import { useSetting } from '../../../src/ui/use-setting';
import { coalesce } from '../../../src/ui/coalesce';
import { sanitizeHtml } from '../../../src/browser/sanitize-html';
import { ChecksPanel } from '../checks/checks-panel';
import { goToEntry } from '../outline/entry-name';
import { entryTexts } from './entry-texts';
import { ExportBar } from '../export/export-bar';
import { FormatSelect } from '../export/format-choice';
import { PostFrame } from './post-frame';
import { TemplatePanel } from '../templates/template-panel';
import { useFormat } from '../export/format-choice';
import { ownTemplateRunner, whyTemplateFailed } from '../templates/own-template-runner';

interface PreviewProps {
  digest: Digest;
  entries: readonly Entry[];
  clips: ReadonlyMap<string, Clip>;
}

type View = 'post' | 'source' | 'template';

type Outcome =
  | { kind: 'running' }
  | { kind: 'rendered'; rendered: Rendered }
  | { kind: 'failed'; error: string };

/** The post as it will go out: as a reader sees it, and to the byte. */
export function Preview({ digest, entries, clips }: PreviewProps) {
  const { chosen, templates, choose } = useFormat();
  const [view, setView] = useState<View>('post');
  const renderer = useMemo(createRenderer, []);
  const words = useSetting(postWords);
  const wording = useMemo(() => wordingFor(digest.language, words), [digest.language, words]);
  const sites = useSetting(siteFrontMatter);
  const previous = usePreviousPost(digest);
  const { style, zone } = digest;
  const { format, template } = chosen;
  const options = (id: PostFormatId) => ({
    ...frontMatterOptions(sites ?? {}, id),
    ...(previous && { previous }),
    format: id,
    wording,
    style,
    zone,
    sanitizeHtml,
  });
  const render = (id: PostFormatId) => renderer.render(digest, entries, clips, options(id));
  const prepare = ({ source }: OwnTemplate) =>
    renderer.prepare(digest, entries, clips, { ...options(format), template: source });
  // What is not shown is rendered when it is handed over.
  const isShown =
    view !== 'post' || postFormats[format].mediaType === 'text/html' || (format in threadLimits && !template);
  // What is typed draws this more than once until it is kept; the post is written when it has changed.
  const shown = [digest, entries, clips, wording, sites, previous, isShown, format, template?.source];
  const isOwn = isShown && template !== undefined;
  const built = useMemo(() => (isOwn ? undefined : render(isShown ? format : 'html')), shown);
  const own = useOwnOutcome(() => (isOwn ? prepare(template) : undefined), shown);
  const outcome: Outcome = built ? { kind: 'rendered', rendered: built } : own;
  return (
    <section class="preview" aria-labelledby="preview-heading">
      <div class="heading-row">
        <h2 id="preview-heading">{message('preview')}</h2>
        <div class="segmented" role="group" aria-label={message('preview')}>
          <ViewButton view="post" name={message('viewPost')} current={view} onChoose={setView} />
          <ViewButton view="source" name={message('viewSource')} current={view} onChoose={setView} />
          <ViewButton view="template" name={message('template')} current={view} onChoose={setView} />
        </div>
        <FormatSelect chosen={chosen.id} templates={templates} onChoose={choose} />
      </div>
      <ExportBar
        digest={digest}
        format={postFormats[format]}
        formatId={chosen.id}
        text={async () => (template ? ownTemplateRunner.run(prepare(template).run) : render(format).text)}
        render={render}
      />
      <ChecksPanel digest={digest} entries={entries} clips={clips} format={format} />
      <div class={view === 'template' ? 'preview-pane preview-template' : 'preview-pane'}>
        {view === 'template' && (
          <TemplatePanel
            format={format}
            template={template}
            error={outcome.kind === 'failed' ? outcome.error : undefined}
            onChoose={(id) => choose(id ?? format)}
          />
        )}
        {outcome.kind === 'running' ? null : outcome.kind === 'failed' ? (
          view !== 'template' && <p class="notice notice-danger">{outcome.error}</p>
        ) : view !== 'post' ? (
          <pre class="source" tabIndex={0} aria-label={message('viewSource')}>
            {outcome.rendered.text}
          </pre>
        ) : outcome.rendered.parts ? (
          <ThreadView parts={outcome.rendered.parts} />
        ) : (
          <PostFrame
            title={message('preview')}
            html={outcome.rendered.text}
            onPick={(text, offset) => {
              const id = entryAt(text, entryTexts(entries, clips, style), offset);
              if (id !== undefined) goToEntry(id);
            }}
          />
        )}
      </div>
    </section>
  );
}

/** The post before in the series, read when the digest takes another place in it. */
function usePreviousPost(digest: Digest): PreviousPost | undefined {
  const [previous, setPrevious] = useState<PreviousPost>();
  const { id, seriesId, issue, date, blog } = digest;
  useEffect(() => {
    void readPreviousPost(digest).then(setPrevious, () => undefined);
  }, [id, seriesId, issue, date, blog]);
  return previous;
}

/**
 * What a template of the writer's makes of a post, each time one of `shown` changes: until then what it
 * made last. Of what is typed while it runs only the last is run.
 */
function useOwnOutcome(prepare: () => PreparedPost | undefined, shown: unknown[]): Outcome {
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'running' });
  const wanted = useRef<PreparedPost | undefined>(undefined);
  const runLast = useMemo(
    () =>
      coalesce(async () => {
        if (wanted.current) setOutcome(await runPrepared(wanted.current));
      }),
    [],
  );
  useEffect(() => {
    wanted.current = prepare();
    runLast();
  }, shown);
  return outcome;
}

async function runPrepared({ run, ...parts }: PreparedPost): Promise<Outcome> {
  try {
    return { kind: 'rendered', rendered: { text: await ownTemplateRunner.run(run), ...parts } };
  } catch (error) {
    return { kind: 'failed', error: whyTemplateFailed(error) ?? message('templateStopped') };
  }
}

interface ViewButtonProps {
  view: View;
  name: string;
  current: View;
  onChoose: (view: View) => void;
}

function ViewButton({ view, name, current, onChoose }: ViewButtonProps) {
  return (
    <button class="button button-small" aria-pressed={view === current} onClick={() => onChoose(view)}>
      {name}
    </button>
  );
}

/** A thread as its readers see it: the short posts one below the other. */
function ThreadView({ parts }: { parts: readonly string[] }) {
  return (
    <ol class="thread" tabIndex={0} aria-label={message('viewPost')}>
      {parts.map((part, index) => (
        // A thread's posts have nothing to tell them apart but their places.
        <li key={index}>
          <p>{part}</p>
          <span class="soft">{message('threadPlace', index + 1, parts.length)}</span>
        </li>
      ))}
    </ol>
  );
}
