import { message, type MessageName } from '../../src/browser/messages';
import { ShortcutList } from '../../src/ui/shortcut-list';
import { FormatsTable } from './formats-table';
import './help.css';

const topics: { title: MessageName; paragraphs: MessageName[]; example?: MessageName }[] = [
  { title: 'helpClip', paragraphs: ['helpClipForm', 'helpClipDraft', 'helpClipAgain', 'helpClipQuiet'] },
  {
    title: 'helpComment',
    paragraphs: ['helpCommentMarkdown', 'helpCommentLink'],
    example: 'helpCommentExample',
  },
  { title: 'quotes', paragraphs: ['helpQuotes', 'helpQuotesBack'] },
  { title: 'tags', paragraphs: ['helpTags', 'helpTagsTyped'] },
  { title: 'digests', paragraphs: ['helpDigests', 'helpRunOn', 'helpExport'] },
  { title: 'helpData', paragraphs: ['helpDataHere', 'helpDataPages', 'helpDataTrash'] },
];

/** What one cannot find out by looking, on one page. */
export function HelpPage() {
  return (
    <article class="column help">
      <h1>{message('help')}</h1>
      {topics.map(({ title, paragraphs, example }) => (
        <section key={title} class="setting">
          <h2>{message(title)}</h2>
          {paragraphs.map((name) => (
            <p key={name}>{message(name)}</p>
          ))}
          {example && <pre class="help-example">{message(example)}</pre>}
        </section>
      ))}
      <FormatsTable />
      <ShortcutList />
    </article>
  );
}
