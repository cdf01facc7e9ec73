import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { singleKeys } from '../../src/app/settings/single-keys';
import { message, type MessageName } from '../../src/browser/messages';
import { hasSidePanel } from '../../src/browser/side-panel';
import { FindField } from '../../src/ui/find-field';
import { KeyTable } from '../../src/ui/key-table';
import { controlKeys, saveKeys } from '../../src/ui/platform-keys';
import { ShortcutList } from '../../src/ui/shortcut-list';
import { useSetting } from '../../src/ui/use-setting';
import { hrefOf } from '../route';
import { DestinationsTable } from './destinations-table';
import { ExportsTable } from './exports-table';
import { FormatsTable } from './formats-table';
import { GrammarTable } from './grammar-table';
import { LinkPicture, PopupPicture, RunOnPicture } from './help-pictures';
import '../../src/ui/parts/indexed-page.css';
import './help.css';

interface Topic {
  /** Its place in the address, behind `#help/`. */
  id: string;
  title: MessageName;
  paragraphs: readonly MessageName[];
  example?: MessageName;
  /** What is shown below the words. */
  shown?: () => ComponentChildren;
  /** Words by which it is found beside its own. */
  also?: () => string;
}

const topics: readonly Topic[] = [
  {
    id: 'clip',
    title: 'helpClip',
    paragraphs: ['helpClipForm', 'helpClipDraft', 'helpClipAgain', 'helpClipPanel', 'helpClipQuiet'],
    shown: () => <PopupPicture />,
  },
  {
    id: 'comment',
    title: 'helpComment',
    paragraphs: ['helpCommentMarkdown', 'helpCommentLink'],
    example: 'helpCommentExample',
    shown: () => <LinkPicture />,
  },
  { id: 'quotes', title: 'quotes', paragraphs: ['helpQuotes', 'helpQuotesBack'] },
  { id: 'tags', title: 'tags', paragraphs: ['helpTags', 'helpTagsTyped'] },
  {
    id: 'search',
    title: 'helpSearch',
    paragraphs: ['helpSearchHint', 'helpSearchSaved'],
    shown: () => <GrammarTable />,
    also: () => 'tag: site: author: is: on: before: after: OR',
  },
  {
    id: 'digests',
    title: 'digests',
    paragraphs: ['helpDigests', 'helpRunOn', 'helpExport'],
    shown: () => <RunOnPicture />,
  },
  {
    id: 'destinations',
    title: 'destinations',
    paragraphs: ['helpDestinations', 'helpDestinationsOnce', 'helpDestinationsMore'],
    shown: () => <DestinationsTable />,
    also: () => 'WordPress Ghost Micropub IndieAuth GitHub Gitea Forgejo WebDAV Bluesky',
  },
  { id: 'keys', title: 'keyboard', paragraphs: ['keyboardHint'], shown: () => <Keys /> },
  {
    id: 'sync',
    title: 'syncTitle',
    paragraphs: ['syncHelpWhat', 'syncHelpServer', 'syncHelpUser', 'syncHelpOwner', 'syncHelpNot'],
    also: () => 'CouchDB Docker',
  },
  { id: 'data', title: 'helpData', paragraphs: ['helpDataHere', 'helpDataPages', 'helpDataTrash'] },
  {
    id: 'formats',
    title: 'helpFormats',
    paragraphs: ['helpFormatsHint'],
    shown: () => <FormatsTable />,
    also: () => message('import'),
  },
  {
    id: 'exports',
    title: 'helpExports',
    paragraphs: ['helpExportsHint'],
    shown: () => <ExportsTable />,
    also: () => message('export'),
  },
];

/** What one cannot find out by looking, with its contents beside it and a search over it. */
export function HelpPage({ part }: { part: string | undefined }) {
  const [typed, setTyped] = useState('');
  const sought = typed.trim().toLowerCase();
  const found = topics.filter((topic) => wordsOf(topic).toLowerCase().includes(sought));
  useEffect(() => {
    const heading = part === undefined ? null : document.getElementById(`help-${part}-heading`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }, [part]);
  return (
    <article class="indexed-page help">
      <div class="heading-row">
        <h1>{message('help')}</h1>
        <FindField label={message('findHelp')} text={typed} onText={setTyped} />
      </div>
      <nav class="page-index help-contents" aria-label={message('helpContents')}>
        {found.map(({ id, title }) => (
          <a
            key={id}
            class="nav-link"
            href={hrefOf({ section: 'help', part: id })}
            aria-current={part === id ? 'true' : undefined}
          >
            {message(title)}
          </a>
        ))}
      </nav>
      <div class="help-topics">
        {found.map(({ id, title, paragraphs, example, shown }) => (
          <section key={id} aria-labelledby={`help-${id}-heading`}>
            <h2 id={`help-${id}-heading`} tabIndex={-1}>
              {message(title)}
            </h2>
            {paragraphs.filter(isTrueHere).map((name) => (
              <p key={name}>{inWords(name)}</p>
            ))}
            {example && <pre class="help-example">{message(example)}</pre>}
            {shown?.()}
          </section>
        ))}
        <p role="status">{found.length === 0 && message('findHelpNothing')}</p>
      </div>
    </article>
  );
}

function wordsOf({ title, paragraphs, example, also }: Topic): string {
  const names = [title, ...paragraphs.filter(isTrueHere), ...(example ? [example] : [])];
  return [...names.map(inWords), also?.() ?? ''].join(' ');
}

/** A text with the keys in it as this platform writes them. */
function inWords(name: MessageName): string {
  return message(name, name === 'helpClipForm' ? saveKeys() : controlKeys('K'));
}

/** A phone has no room beside a page. */
function isTrueHere(name: MessageName): boolean {
  return name !== 'helpClipPanel' || hasSidePanel();
}

function Keys() {
  return (
    <>
      <KeyTable singleKeys={useSetting(singleKeys) ?? true} />
      <ShortcutList />
    </>
  );
}
