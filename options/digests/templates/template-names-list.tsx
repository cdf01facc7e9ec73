import { message, type MessageName } from '../../../src/browser/messages';
import { type PostFormatId, postFormats } from '../../../src/rendering/formats/formats';

/** The names that a template may use, each with what it is. */
export function TemplateNamesList({ format }: { format: PostFormatId }) {
  return (
    <details>
      <summary>{message('templateNames')}</summary>
      <p class="soft">{message('templateNamesHint')}</p>
      <dl class="template-names">
        {[...commonNames].map(([name, text]) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{message(text)}</dd>
          </div>
        ))}
        {namesOfFormat(format).map((name) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{message('nameOfFormat')}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** What every template may use, and what it is. */
const commonNames: ReadonlyMap<string, MessageName> = new Map<string, MessageName>([
  ['title', 'nameTitle'],
  ['date', 'nameDate'],
  ['date_text', 'nameDateText'],
  ['author', 'nameAuthor'],
  ['language', 'nameLanguage'],
  ['slug', 'nameSlug'],
  ['blog', 'nameBlog'],
  ['categories', 'nameCategories'],
  ['tags', 'nameTags'],
  ['body', 'nameBody'],
  ['footer', 'nameFooter'],
]);

/** The names that a format has besides, as its own template uses them. */
function namesOfFormat(format: PostFormatId): string[] {
  const used = [
    ...postFormats[format].template.matchAll(/\{[{%]-?\s*(?:if|unless|for \w+ in)?\s*([a-z_]+)/g),
  ];
  const loops = new Set(
    [...postFormats[format].template.matchAll(/\{%-?\s*for (\w+) in/g)].map(([, name]) => name),
  );
  const words = new Set(['if', 'unless', 'for', 'else', 'elsif', 'endif', 'endunless', 'endfor', 'assign']);
  return [...new Set(used.map(([, name = '']) => name))].filter(
    (name) => !commonNames.has(name) && !loops.has(name) && !words.has(name),
  );
}
