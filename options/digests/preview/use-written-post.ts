import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { frontMatterOptions, readPreviousPost, siteFrontMatter } from '../../../src/app/digests/post-context';
import { postWords } from '../../../src/app/digests/post-words';
import { message } from '../../../src/browser/messages';
import type { Clip } from '../../../src/domain/clip';
import type { Digest, Entry } from '../../../src/domain/digest';
import type { PreviousPost } from '../../../src/domain/digest/published-digests';
import type { OwnTemplate } from '../../../src/domain/digest/own-template';
import { createRenderer, type RendererOptions } from '../../../src/rendering/create-renderer';
import type { PostFormatId } from '../../../src/rendering/formats/formats';
import type { PreparedPost, Rendered } from '../../../src/rendering/render';
import type { Wording } from '../../../src/rendering/wording/languages';
import { wordingFor } from '../../../src/rendering/wording/wordings';
import { coalesce } from '../../../src/ui/coalesce';
import { sanitizeHtml } from '../../../src/browser/sanitize-html';
import { useSetting } from '../../../src/ui/use-setting';
import type { Chosen } from '../../../src/ui/publishing/format-choice';
import { ownTemplateRunner, whyTemplateFailed } from '../../../src/ui/publishing/own-template-runner';

/** A digest, its outline, and the clips that it names by id. */
export interface PostSources {
  digest: Digest;
  entries: readonly Entry[];
  clips: ReadonlyMap<string, Clip>;
}

/** Writes the post, the same bytes wherever it is shown or handed over. */
export interface PostWriter {
  render: (format: PostFormatId) => Rendered;
  prepare: (format: PostFormatId, template: OwnTemplate) => PreparedPost;
  /** The whole text by what is chosen. Rejects where the writer's template cannot be used. */
  text: (chosen: Chosen) => Promise<string>;
  wording: Wording;
  /** All that the renderer is told beside the post itself. */
  options: (format: PostFormatId) => RendererOptions;
  /** Changes when the post does. */
  key: readonly unknown[];
}

export function usePostWriter({ digest, entries, clips }: PostSources): PostWriter {
  const renderer = useMemo(createRenderer, []);
  const own = useSetting(postWords);
  const wording = useMemo(() => wordingFor(digest.language, own), [digest.language, own]);
  const sites = useSetting(siteFrontMatter);
  const previous = usePreviousPost(digest);
  const { style, zone } = digest;
  const options = (format: PostFormatId) => ({
    ...frontMatterOptions(sites ?? {}, format),
    ...(previous && { previous }),
    format,
    wording,
    style,
    zone,
    sanitizeHtml,
  });
  const render = (format: PostFormatId) => renderer.render(digest, entries, clips, options(format));
  const prepare = (format: PostFormatId, { source }: OwnTemplate) =>
    renderer.prepare(digest, entries, clips, { ...options(format), template: source });
  return {
    render,
    prepare,
    text: async ({ format, template }) =>
      template ? ownTemplateRunner.run(prepare(format, template).run) : render(format).text,
    wording,
    options,
    key: [digest, entries, clips, wording, sites, previous],
  };
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

export type WrittenPost =
  | { kind: 'running' }
  | { kind: 'rendered'; rendered: Rendered }
  | { kind: 'failed'; error: string };

/**
 * The post as it is written now in a format, or with a template of the writer's: of that what it made last
 * until it has made it anew.
 */
export function useWrittenPost(
  writer: PostWriter,
  format: PostFormatId,
  template?: OwnTemplate,
): WrittenPost {
  // What is typed draws this more than once until it is kept; the post is written when it has changed.
  const shown = [...writer.key, format, template?.source];
  const built = useMemo(() => (template ? undefined : writer.render(format)), shown);
  const own = useOwnOutcome(() => template && writer.prepare(format, template), shown);
  return built ? { kind: 'rendered', rendered: built } : own;
}

/** Of what is typed while a template runs only the last is run. */
function useOwnOutcome(prepare: () => PreparedPost | undefined, shown: unknown[]): WrittenPost {
  const [outcome, setOutcome] = useState<WrittenPost>({ kind: 'running' });
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

async function runPrepared({ run, ...parts }: PreparedPost): Promise<WrittenPost> {
  try {
    return { kind: 'rendered', rendered: { text: await ownTemplateRunner.run(run), ...parts } };
  } catch (error) {
    return { kind: 'failed', error: whyTemplateFailed(error) ?? message('templateStopped') };
  }
}
