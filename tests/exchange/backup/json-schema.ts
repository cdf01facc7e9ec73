import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import {
  daySchema,
  iconSchema,
  instantSchema,
  rankSchema,
  recordIdSchema,
  webUrlSchema,
  zoneSchema,
} from '../../../src/domain/schemas';
import {
  backupVersion,
  quoteSchema,
  recordSchemas,
  stampsSchema,
} from '../../../src/exchange/backup/backup-schema';
import { termSchema } from '../../../src/exchange/backup/digest-schemas';

const records = Object.entries(recordSchemas).map(([name, schema]) =>
  v.object({ [name]: schema, stamps: v.optional(stampsSchema) }),
);

const document = v.pipe(
  v.object({
    gleanings: v.literal(backupVersion),
    madeAt: instantSchema,
    records: v.array(v.union(records)),
  }),
  v.title(`Gleanings backup, version ${backupVersion}`),
  v.description(
    'One JSON document in UTF-8. As Gleanings writes it, each record has a line of its own, and `gleanings` comes first. An export of clips as JSON is a backup that holds only clips. Reading is more forgiving: unknown fields are passed over, and fields that hold a list, a text that may be empty, or `false` may be absent. See docs/adr/0011-backup-format.md.',
  ),
);

/** docs/backup.schema.json: what is written, made of the schema by which it is read. */
export function backupJsonSchema(): object {
  return toJsonSchema(document, {
    target: 'draft-2020-12',
    typeMode: 'output',
    ignoreActions: ['check', 'transform'],
    definitions: {
      instant: instantSchema,
      day: daySchema,
      webUrl: webUrlSchema,
      icon: iconSchema,
      id: recordIdSchema,
      rank: rankSchema,
      zone: zoneSchema,
      term: termSchema,
      quote: quoteSchema,
      stamps: stampsSchema,
      ...recordSchemas,
    },
    overrideSchema: ({ jsonSchema }) =>
      jsonSchema.type === 'object'
        ? { ...jsonSchema, additionalProperties: jsonSchema.additionalProperties ?? false }
        : undefined,
  });
}
