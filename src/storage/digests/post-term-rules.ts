import * as v from 'valibot';
import type { Digest } from '../../domain/digest';
import { seriesListSchema, seriesSettingName, tagTermsOfSeries } from '../../domain/digest/series';
import { termRules, type TermRules } from '../../domain/digest/terms';
import { readSetting } from '../settings';
import { tagTerms } from '../tags/tag-terms';

/**
 * What is settled about the terms of a digest's post: what its series says of a tag, else the library, else
 * the digests that there are. Within a transaction it reads settings and what tags stand for.
 */
export async function readTermRules(
  { seriesId }: Pick<Digest, 'seriesId'>,
  digests: readonly Digest[],
): Promise<TermRules> {
  const [terms, stored] = await Promise.all([tagTerms(), readSetting(seriesSettingName)]);
  const all = v.safeParse(seriesListSchema, stored ?? []);
  const series = all.success ? all.output.find(({ id }) => id === seriesId) : undefined;
  return termRules([...terms, ...(series ? tagTermsOfSeries(series) : [])], digests);
}
