import * as v from 'valibot';
import { listSchema, textSchema } from '../schemas';

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

const [maxTemplates, maxNameChars, maxSourceChars] = [100, 200, 200_000];

const idSchema = v.pipe(textSchema(100), v.nonEmpty());

export const ownTemplatesSchema = listSchema<OwnTemplate>(
  v.object({
    id: idSchema,
    name: v.fallback(textSchema(maxNameChars), ''),
    format: idSchema,
    source: textSchema(maxSourceChars),
  }),
  maxTemplates,
);

/** Where an error of Liquid lies, both counted from 1, or undefined where it does not say. */
export function placeOfError(message: string): { line: number; column: number } | undefined {
  const [, line, column] = /line:(\d+)(?:, col:(\d+))?/.exec(message) ?? [];
  return line === undefined ? undefined : { line: Number(line), column: Number(column ?? 1) };
}

/** What went wrong in a template, without the place. */
export function reasonOfError(message: string): string {
  return message.replace(/,?\s*(?:file:[^,]*,\s*)?line:\d+(?:, col:\d+)?[^]*$/, '').trim();
}
