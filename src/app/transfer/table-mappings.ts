import * as v from 'valibot';
import { mappedFields, type ColumnMapping } from '../../exchange/reading/table-reading';
import { defineSetting } from '../settings/define-setting';

const maxRemembered = 50;

/** What the reader chose that the columns of tables become, the last one behind the others. */
export const tableMappings = defineSetting({
  name: 'tableMappings',
  schema: v.record(v.string(), v.record(v.string(), v.picklist(mappedFields))),
  fallback: {},
});

export async function rememberMappings(chosen: Readonly<Record<string, ColumnMapping>>): Promise<void> {
  if (Object.keys(chosen).length === 0) return;
  await tableMappings.change((known) => {
    const others = Object.entries(known).filter(([key]) => !Object.hasOwn(chosen, key));
    return Object.fromEntries([...others, ...Object.entries(chosen)].slice(-maxRemembered));
  });
}
