import { Liquid, type Template } from 'liquidjs';
import { escapeMarkdownHeading } from '../markdown/escape-markdown';
import { escapeXml } from '../html/escape-html';
import { escapeHtml } from '../html/escape-html';

const escapes = {
  html: escapeHtml,
  xml: escapeXml,
  markdown: escapeMarkdownHeading,
  none: (text: string) => text,
};

/** What becomes of the values that a template puts in. */
export type Escaping = keyof typeof escapes;

/** A template and what it is run with. */
export interface TemplateRun {
  /** Liquid. */
  template: string;
  /** Nothing but JSON values. */
  values: Record<string, unknown>;
  escaping: Escaping;
}

/** Tags that would read files, and filters that ask the clock or throw dice. */
const forbidden = {
  tags: ['include', 'render', 'layout', 'block'],
  filters: ['date', 'date_to_xmlschema', 'date_to_rfc822', 'date_to_string', 'date_to_long_string', 'sample'],
};

/**
 * Characters, milliseconds, characters: ample for a thousand entries. A single filter can still hold its
 * thread for as long as it likes: a template that is not ours is run where it can be stopped.
 */
const templateLimits = { parseLimit: 200_000, renderLimit: 2_000, memoryLimit: 20_000_000 };

/** So little that no filter has enough to work on for long: a pattern makes a line or a few. */
const patternLimits = { parseLimit: 10_000, renderLimit: 200, memoryLimit: 20_000 };

/** Filters that run an expression for every element, of elements that may do the same. */
const expressionFilters = [
  'where_exp',
  'reject_exp',
  'group_by_exp',
  'has_exp',
  'find_exp',
  'find_index_exp',
];

/** Parsed templates are kept up to this many; a preview runs the same one at each keystroke. */
const maxParsedTemplates = 20;

/** A template cannot be used; the message is Liquid's, with line and column. */
export class TemplateError extends Error {
  override name = 'TemplateError';
}

/**
 * Writes `values` with a Liquid template. Neither files, clock, dice nor prototypes are in its reach, and
 * a name or filter that does not exist is an error.
 * @throws {TemplateError}
 */
export function runTemplate({ template, values, escaping }: TemplateRun): string {
  return runIn(templateEngines, template, values, escaping);
}

/**
 * The same for a pattern of few words, which ends soon whatever it says.
 * @throws {TemplateError}
 */
export function runPattern({ template, values, escaping }: TemplateRun): string {
  return runIn(patternEngines, template, values, escaping);
}

interface CachedEngine {
  engine: Liquid;
  parsed: Map<string, Template[]>;
}

const templateEngines = lazyEngines((escaping) => createEngine(escaping, templateLimits));

const patternEngines = lazyEngines((escaping) => {
  const engine = createEngine(escaping, patternLimits);
  for (const filter of expressionFilters) delete engine.filters[filter];
  return engine;
});

function lazyEngines(create: (escaping: Escaping) => Liquid): (escaping: Escaping) => CachedEngine {
  const engines = new Map<Escaping, CachedEngine>();
  return (escaping) => {
    const known = engines.get(escaping) ?? { engine: create(escaping), parsed: new Map() };
    engines.set(escaping, known);
    return known;
  };
}

function runIn(
  engines: (escaping: Escaping) => CachedEngine,
  template: string,
  values: Record<string, unknown>,
  escaping: Escaping,
): string {
  const { engine, parsed } = engines(escaping);
  try {
    let known = parsed.get(template);
    if (!known) {
      known = engine.parse(template);
      if (parsed.size >= maxParsedTemplates) parsed.clear();
      parsed.set(template, known);
    }
    return String(engine.renderSync(known, values));
  } catch (error) {
    throw new TemplateError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function createEngine(escaping: Escaping, limits: typeof templateLimits): Liquid {
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
  return engine;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === undefined || value === null ? '' : JSON.stringify(value);
}
