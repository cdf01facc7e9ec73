import type { MessageName } from '../../../src/browser/messages';
import type { PostFormatId } from '../../../src/rendering/formats/formats';
import { postFormats } from '../../../src/rendering/formats/formats';

/** What every template may use, and what it is. */
export const commonNames: ReadonlyMap<string, MessageName> = new Map<string, MessageName>([
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
export function namesOfFormat(format: PostFormatId): string[] {
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
