import { readFields, readList, readText } from '../parse';

/** A template that the writer made, in place of a format's own. */
export interface OwnTemplate {
  /** UUIDv7. */
  id: string;
  name: string;
  /** Id of the format whose parts it puts together: its body, its escaping, its file name. */
  format: string;
  /** Liquid. */
  source: string;
}

const limits = { templates: 100, name: 200, source: 200_000 };

/** The templates as stored; whatever is none is left out. */
export function parseOwnTemplates(value: unknown): OwnTemplate[] {
  return readList(value, limits.templates, (element) => {
    const fields = readFields(element);
    const id = readText(fields?.get('id'), 100);
    const format = readText(fields?.get('format'), 100);
    const source = readText(fields?.get('source'), limits.source);
    if (!id || !format || source === undefined) return undefined;
    return { id, name: readText(fields?.get('name'), limits.name) ?? '', format, source };
  });
}

/** Where an error of Liquid lies, both counted from 1, or undefined where it does not say. */
export function placeOfError(message: string): { line: number; column: number } | undefined {
  const [, line, column] = /line:(\d+)(?:, col:(\d+))?/.exec(message) ?? [];
  return line === undefined ? undefined : { line: Number(line), column: Number(column ?? 1) };
}

/** What went wrong in a template, without the place. */
export function reasonOfError(message: string): string {
  return message.replace(/,?\s*(?:file:[^,]*,\s*)?line:\d+(?:, col:\d+)?[^]*$/, '').trim();
}
