import * as v from 'valibot';
import type { Term } from '../domain/digest';
import { tagKey } from '../domain/tagging/tags';
import { jsonOf, type HttpClient } from './http';
import { PublishError } from './publish-error';
import { plainName, routeUrl, wordPressJson } from './wordpress-site';

interface Taxonomy {
  /** What the route of the API is called. */
  route: 'categories' | 'tags';
  terms: readonly Term[];
}

export interface ResolvedTerms {
  ids: number[];
  /** Names of those that are not there and that the account may not make. */
  missing: string[];
}

/** WordPress has no room for a longer name, and says that it has a fault. */
const maxNameChars = 200;

const termsSchema = v.array(v.object({ id: v.number(), name: v.string(), slug: v.string() }));
const madeSchema = v.object({ id: v.number() });
const existsSchema = v.object({ code: v.literal('term_exists'), data: v.object({ term_id: v.number() }) });

/**
 * The ids of terms, by which WordPress takes them: of those that are there by name or slug, and of those
 * that are made now. An id that it does not know it would drop without a word.
 */
export async function resolveTerms(
  http: HttpClient,
  apiRoot: string,
  { route, terms }: Taxonomy,
  signal: AbortSignal,
): Promise<ResolvedTerms> {
  const resolved: ResolvedTerms = { ids: [], missing: [] };
  for (const term of terms) {
    if (Array.from(term.name).length > maxNameChars) {
      resolved.missing.push(term.name);
      continue;
    }
    const id =
      (await findTerm(http, apiRoot, route, term, signal)) ??
      (await makeTerm(http, apiRoot, route, term, signal));
    if (id === undefined) resolved.missing.push(term.name);
    else if (!resolved.ids.includes(id)) resolved.ids.push(id);
  }
  return resolved;
}

async function findTerm(
  http: HttpClient,
  apiRoot: string,
  route: Taxonomy['route'],
  { name, slug }: Term,
  signal: AbortSignal,
): Promise<number | undefined> {
  const ask = async (query: Record<string, string>) => {
    const url = routeUrl(apiRoot, `wp/v2/${route}`, { per_page: '100', ...query });
    const { success, output } = v.safeParse(termsSchema, wordPressJson(await http({ url, signal }), [200]));
    if (!success) throw new PublishError('not-understood');
    return output;
  };
  const named = (await ask({ search: name })).find((one) => tagKey(plainName(one.name)) === tagKey(name));
  if (named) return named.id;
  // The name may have been changed there; the slug is what addresses are made of.
  return slug === '' ? undefined : (await ask({ slug }))[0]?.id;
}

async function makeTerm(
  http: HttpClient,
  apiRoot: string,
  route: Taxonomy['route'],
  { name, slug }: Term,
  signal: AbortSignal,
): Promise<number | undefined> {
  const answer = await http({
    method: 'POST',
    url: routeUrl(apiRoot, `wp/v2/${route}`),
    json: { name, ...(slug !== '' && { slug }) },
    signal,
  });
  if (answer.status === 403) return undefined;
  if (answer.status === 400) {
    const known = v.safeParse(existsSchema, jsonOf(answer));
    if (known.success) return known.output.data.term_id;
  }
  const { success, output } = v.safeParse(madeSchema, wordPressJson(answer, [201]));
  if (!success) throw new PublishError('not-understood');
  return output.id;
}
