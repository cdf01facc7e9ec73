import { Liquid, type Template } from 'liquidjs';
import { escapeMarkdownLine } from '../markdown/escape-markdown';
import { escapeXml } from '../html/escape-html';
import { escapeHtml } from '../html/escape-html';

const escapes = {
  html: escapeHtml,
  xml: escapeXml,
  markdown: escapeMarkdownLine,
  none: (text: string) => text,
};

/** What becomes of the values that a template puts in. */
export type Escaping = keyof typeof escapes;

/** Tags that would read files, and filters that ask the clock or throw dice. */
const forbidden = {
  tags: ['include', 'render', 'layout', 'block'],
  filters: ['date', 'date_to_xmlschema', 'date_to_rfc822', 'date_to_string', 'date_to_long_string', 'sample'],
};

/** Characters, milliseconds, characters: ample for a thousand entries, an end to a template without one. */
const limits = { parseLimit: 200_000, renderLimit: 2_000, memoryLimit: 20_000_000 };

/** Parsed templates are kept up to this many; a preview runs the same one at each keystroke. */
const keep = 20;

const engines = new Map<Escaping, { engine: Liquid; parsed: Map<string, Template[]> }>();

/** A template cannot be used; the message is Liquid's, with line and column. */
export class TemplateError extends Error {
  override name = 'TemplateError';
}

/**
 * Writes `values` with a Liquid template. Neither files, clock, dice nor prototypes are in its reach, and
 * a name or filter that does not exist is an error.
 * @throws {TemplateError}
 */
export function runTemplate(template: string, values: Record<string, unknown>, escaping: Escaping): string {
  const { engine, parsed } = engineFor(escaping);
  try {
    let known = parsed.get(template);
    if (!known) {
      known = engine.parse(template);
      if (parsed.size >= keep) parsed.clear();
      parsed.set(template, known);
    }
    return String(engine.renderSync(known, values));
  } catch (error) {
    throw new TemplateError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function engineFor(escaping: Escaping) {
  const known = engines.get(escaping);
  if (known) return known;
  const engine = new Liquid({
    templates: {},
    ownPropertyOnly: true,
    strictFilters: true,
    strictVariables: true,
    lenientIf: true,
    outputEscape: (value: unknown) => escapes[escaping](textOf(value)),
    ...limits,
  });
  for (const tag of forbidden.tags) delete engine.tags[tag];
  for (const filter of forbidden.filters) delete engine.filters[filter];
  const made = { engine, parsed: new Map<string, Template[]>() };
  engines.set(escaping, made);
  return made;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === undefined || value === null ? '' : JSON.stringify(value);
}
