import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { jsonFields, type Fields } from '../reading/json/fields';

/** What stands in front of a post, and the post itself. */
export interface FrontMatter {
  fields: Fields;
  body: string;
}

/** More than anyone writes by hand; what is longer is no front matter. */
const maxFrontChars = 100_000;

const fences = { '---': /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/, '+++': /\n\+\+\+[ \t]*(?:\n|$)/ };

/**
 * Parts a file into its front matter, which is YAML, TOML, JSON or plain lines as generators have it, and its body.
 * Without front matter the fields are empty.
 * @throws where the front matter cannot be read
 */
export function readFrontMatter(file: string): FrontMatter {
  const text = file.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const mark = /^(---|\+\+\+)[ \t]*\n/.exec(text)?.[1];
  if (mark === '---' || mark === '+++') {
    const from = text.indexOf('\n');
    const end = fences[mark].exec(text.slice(from));
    if (!end || end.index > maxFrontChars) return { fields: jsonFields(undefined), body: text };
    const front = text.slice(from + 1, from + end.index + 1);
    return { fields: jsonFields(read(front, mark)), body: text.slice(from + end.index + end[0].length) };
  }
  const head = pelicanHead.exec(text)?.[0];
  if (head !== undefined) return { fields: jsonFields(fieldsOfLines(head)), body: text.slice(head.length) };
  if (/^\{\s*\n?\s*"/.test(text)) {
    const end = /^\}[ \t]*$/m.exec(text);
    if (end) {
      const to = end.index + end[0].length;
      return { fields: jsonFields(JSON.parse(text.slice(0, to))), body: text.slice(to) };
    }
  }
  return { fields: jsonFields(undefined), body: text };
}

/** Pelican and MultiMarkdown have a title and other fields in the first lines, up to an empty one. */
const pelicanHead = /^Title:[^\n]*\n(?:[A-Za-z][\w-]*:[^\n]*\n)*(?:\n|$)/i;

function fieldsOfLines(head: string): Record<string, string> {
  const lines = head.trim().split('\n');
  return Object.fromEntries(
    lines.map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
    }),
  );
}

/** Values as JSON has them: TOML's dates become texts, as YAML's are read. */
function read(front: string, mark: '---' | '+++'): unknown {
  // YAML 1.1 and 1.2 read `007`, `1:30`, `1e3` and `yes` in ways of their own: here they are what stands there.
  if (mark === '---')
    return parseYaml(front, {
      schema: 'failsafe',
      customTags: ['null'],
      maxAliasCount: 0,
      logLevel: 'error',
    });
  return JSON.parse(JSON.stringify(parseToml(front))) as unknown;
}
