import { message, type MessageName } from '../../../src/browser/messages';
import { type PostFormatId, postFormats } from '../../../src/rendering/formats/formats';
import type { CodeEditor } from './code-editor';

interface TemplateNamesListProps {
  format: PostFormatId;
  /** Where a name goes by a click; without it there is nowhere to put one. */
  editor: CodeEditor | undefined;
}

/** The names that a template may use, each with what it is; a click puts it in. */
export function TemplateNamesList({ format, editor }: TemplateNamesListProps) {
  const own = namesOfFormat(format).map((name): TemplateName => ({
    name,
    what: 'nameOfFormat',
    text: `{{ ${name} | raw }}`,
  }));
  return (
    <>
      <h2>{message('templateInsert')}</h2>
      <p class="soft">{message(editor ? 'templateNamesHint' : 'templateInsertHint')}</p>
      <ul class="template-names">
        {[...commonNames, ...own].map(({ name, what, text }) => (
          <li key={name}>
            {editor ? (
              <button type="button" onClick={() => editor.insert(text)}>
                <code>{name}</code> <span>{message(what)}</span>
              </button>
            ) : (
              <>
                <code>{name}</code> <span>{message(what)}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

interface TemplateName {
  name: string;
  what: MessageName;
  /** What is put in. */
  text: string;
}

function output(name: string, what: MessageName, filter = ''): TemplateName {
  return { name, what, text: `{{ ${name}${filter} }}` };
}

function loop(name: string, one: string, what: MessageName, inner: string): TemplateName {
  return { name, what, text: `{% for ${one} in ${name} %}\n${inner}\n{% endfor %}` };
}

/** What every template may use, and what it is. */
const commonNames: readonly TemplateName[] = [
  output('title', 'nameTitle'),
  output('date', 'nameDate'),
  output('date_text', 'nameDateText'),
  output('author', 'nameAuthor'),
  output('language', 'nameLanguage'),
  output('slug', 'nameSlug'),
  output('blog', 'nameBlog'),
  output('excerpt', 'nameExcerpt'),
  output('issue', 'nameIssue'),
  output('body', 'nameBody', ' | raw'),
  output('footer', 'nameFooter', ' | raw'),
  loop('sections', 'section', 'nameSections', '{{ section.title }}'),
  loop('entries', 'entry', 'nameEntries', '{{ entry.title }}: {{ entry.words | raw }}'),
  output('entry.title', 'nameEntryTitle'),
  output('entry.url', 'nameEntryUrl'),
  output('entry.words', 'nameEntryWords', ' | raw'),
  loop('entry.quotes', 'quote', 'nameEntryQuotes', '{{ quote.markdown | raw }}'),
  output('entry.site', 'nameEntrySite'),
  output('entry.number', 'nameEntryNumber'),
  loop('categories', 'category', 'nameCategories', '{{ category.name }}'),
  loop('tags', 'tag', 'nameTags', '{{ tag.name }}'),
  output('fields', 'nameFields'),
];

/** The names that a format has besides, as its own template uses them. */
function namesOfFormat(format: PostFormatId): string[] {
  const { template } = postFormats[format];
  const used = [...template.matchAll(/\{[{%]-?\s*(?:if|unless|for \w+ in)?\s*([a-z_]+)/g)];
  const loops = new Set([...template.matchAll(/\{%-?\s*for (\w+) in/g)].map(([, name]) => name));
  const words = new Set(['if', 'unless', 'for', 'else', 'elsif', 'endif', 'endunless', 'endfor', 'assign']);
  const common = new Set(commonNames.map(({ name }) => name));
  return [...new Set(used.map(([, name = '']) => name))].filter(
    (name) => !common.has(name) && !loops.has(name) && !words.has(name),
  );
}
