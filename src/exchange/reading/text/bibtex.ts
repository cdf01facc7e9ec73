import { unreadable, type Reading } from '../imported-item';
import { makeItem, type FoundItem } from '../make-item';
import { joined } from '../marked-quotes';
import { dateOfFields, nameInOrder } from '../reference-fields';
import type { ImportFormat } from '../reader';
import { lineReader } from './line-reader';
import { textOfTex } from './tex-text';

/**
 * BibTeX and BibLaTeX.
 *
 * | field | becomes |
 * | --- | --- |
 * | `url`, a `\url` in `howpublished` or `note`, or the address of `doi` or `eprint` | url |
 * | `title`, `author` ("Doe, Jane and Roe, Richard"), `journal` or `publisher` | title, authors, site |
 * | `note`, `annote`, `annotation` | comment |
 * | `abstract` | description |
 * | `keywords`, parted by commas or semicolons | tags |
 * | `date`, or `year`, `month` and `day`; `urldate` | published; savedAt |
 */
export const bibtex: ImportFormat<'bibtex'> = {
  id: 'bibtex',
  shape: 'text',
  recognises: ({ text }) => /^(?:\s*%[^\n]*\n)*\s*@[a-z]+\s*[{(]\s*[^\s,={}]*\s*[,=]/i.test(text),
  reader: ({ zone }) => {
    let entry = '';
    let start = 1;
    function* take(): Iterable<Reading> {
      const text = entry;
      entry = '';
      const kind = /^\s*@\s*([a-z]+)/i.exec(text)?.[1]?.toLowerCase();
      if (kind === undefined || kind === 'comment' || kind === 'preamble' || kind === 'string') return;
      const place = { unit: 'line', number: start } as const;
      const fields = fieldsIn(text);
      yield fields ? makeItem(foundIn(fields), place, zone) : unreadable('broken-row', place, text);
    }
    return lineReader({
      *line(text, place) {
        if (/^\s*@\s*[a-z]+\s*[{(]/i.test(text)) {
          yield* take();
          start = place.number;
          entry = text;
        } else if (entry !== '' && entry.length < maxEntryChars) entry += `\n${text}`;
      },
      end: take,
    });
  },
};

const maxEntryChars = 500_000;

/** The fields of an entry by their names in lower case; undefined where its braces do not close. */
function fieldsIn(entry: string): Map<string, string> | undefined {
  const fields = new Map<string, string>();
  const name = /[\s,{(]([a-z][\w-]*)\s*=\s*/giy;
  const start = entry.indexOf(',');
  if (start === -1) return undefined;
  for (let at = start; at < entry.length;) {
    name.lastIndex = at;
    const found = name.exec(entry);
    if (!found) {
      at++;
      continue;
    }
    const value = valueAt(entry, name.lastIndex);
    if (!value) return fields.size > 0 ? fields : undefined;
    fields.set((found[1] ?? '').toLowerCase(), value.text);
    at = value.end;
  }
  return fields;
}

/** A value in braces, in quotation marks or bare, and where it ends. */
function valueAt(entry: string, from: number): { text: string; end: number } | undefined {
  const sign = entry[from];
  if (sign !== '{' && sign !== '"') {
    const [bare = ''] = /^[^,}\s]*/.exec(entry.slice(from, from + 200)) ?? [];
    return { text: bare, end: from + bare.length };
  }
  let depth = 0;
  for (let at = from; at < entry.length; at++) {
    const one = entry[at];
    if (one === '\\') at++;
    else if (one === '{') depth++;
    else if (one === '}' && --depth === 0 && sign === '{')
      return { text: entry.slice(from + 1, at), end: at + 1 };
    else if (one === '"' && sign === '"' && depth === 0 && at > from) {
      return { text: entry.slice(from + 1, at), end: at + 1 };
    }
  }
  return undefined;
}

function foundIn(fields: ReadonlyMap<string, string>): FoundItem {
  const raw = (name: string) => fields.get(name) ?? '';
  const text = (...names: string[]) => textOfTex(names.map(raw).find((one) => one !== '') ?? '');
  return {
    url: addressIn(raw),
    title: text('title'),
    authors: raw('author')
      .split(/\s+and\s+/i)
      .map((name) => (/^\{.*\}$/s.test(name.trim()) ? textOfTex(name) : nameInOrder(textOfTex(name)))),
    site: text('journaltitle', 'journal', 'booktitle', 'publisher', 'organization'),
    comment: joined(['note', 'annote', 'annotation'].map((name) => textOfTex(withoutUrls(raw(name))))),
    description: text('abstract'),
    language: text('langid', 'language'),
    tags: textOfTex(raw('keywords')).split(/[,;]/),
    published: text('date') || dateOfFields(text('year'), text('month'), text('day')),
    savedAt: text('urldate'),
  };
}

function addressIn(raw: (name: string) => string): string {
  const bare = raw('url')
    .replaceAll(/\\([%&#_~$])/g, '$1')
    .trim();
  if (bare !== '') return bare.replace(/^\\url\{(.*)\}$/s, '$1');
  for (const name of ['howpublished', 'note']) {
    const [url] = /https?:\/\/[^\s{}]+/i.exec(raw(name)) ?? [];
    if (url !== undefined) return url.replaceAll(/\\([%&#_~$])/g, '$1');
  }
  const doi = raw('doi')
    .replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, '')
    .trim();
  if (doi !== '') return `https://doi.org/${doi}`;
  const eprint = raw('eprint').trim();
  return /^(?:\d{4}\.\d{4,5}|[a-z-]+\/\d{7})/i.test(eprint) ? `https://arxiv.org/abs/${eprint}` : '';
}

function withoutUrls(tex: string): string {
  return tex.replaceAll(/\\url\{[^{}]*\}/g, '');
}
