import { uuidv7 } from 'uuidv7';
import type { Clip } from '../../domain/clip';
import type { Digest, Entry } from '../../domain/digest';
import type { PostPatterns } from '../../domain/digest/post-patterns';
import { layoutOf } from '../../domain/digest/post-layout';
import { placeForClip } from '../../domain/digest/sections';
import type { PostSettings } from '../../domain/post-settings';
import {
  nextIssue,
  seriesListSchema,
  seriesSettingName,
  skeletonOf,
  type Series,
  type SkeletonEntry,
} from '../../domain/digest/series';
import type { NewEntry, PlaceOfClip } from '../../domain/digest/entry-ranks';
import { allDigests, entriesOf } from '../../storage/digests';
import { systemClock, type Clock } from '../clock';
import { postSettings } from '../settings/post-settings';
import { defineSetting, type Setting } from '../settings/define-setting';
import { fillPatterns, postPatterns } from './post-patterns';
import { dayOf } from '../../domain/day';

/** The writer's series, in the order in which they were made. */
export const seriesList = defineSetting({ name: seriesSettingName, schema: seriesListSchema, fallback: [] });

interface SeriesDependencies {
  clock: Clock;
  newId: () => string;
  series: Setting<Series[]>;
  patterns: { read: () => Promise<PostPatterns> };
  settings: { read: () => Promise<PostSettings> };
  storage: {
    allDigests: () => Promise<Digest[]>;
    entriesOf: (digestId: string) => Promise<Entry[]>;
  };
}

const here: SeriesDependencies = {
  clock: systemClock,
  newId: uuidv7,
  series: seriesList,
  patterns: postPatterns,
  settings: postSettings,
  storage: { allDigests, entriesOf },
};

/** A digest that is begun and not stored yet, and what it begins with. */
export interface BegunDigest {
  digest: Digest;
  entries: NewEntry[];
}

/** The next digest of a series, with its sections, texts and number. */
export async function nextOfSeries(
  series: Series,
  dependencies: SeriesDependencies = here,
): Promise<BegunDigest> {
  const { id, author, blog, language, style, categories, layout } = series;
  const issue = nextIssue(series, await dependencies.storage.allDigests());
  const own = { author, blog, language, categories, ...(style && { style }), seriesId: id, issue };
  return begin({ ...layout, ...own }, series.patterns, series.outline, dependencies);
}

/**
 * A digest as the last one was: with its sections and texts, its author, style and layout; of its series
 * the next. Undefined where there is no digest yet.
 */
export async function asLastTime(dependencies: SeriesDependencies = here): Promise<BegunDigest | undefined> {
  const { storage, series, patterns } = dependencies;
  const [digests, all, usual] = await Promise.all([storage.allDigests(), series.read(), patterns.read()]);
  const last = digests.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0];
  if (!last) return undefined;
  const {
    id,
    title: _title,
    slug: _slug,
    date: _date,
    createdAt: _at,
    changedAt: _changed,
    tags: _tags,
    acceptedChecks: _accepted,
    ...base
  } = last;
  const own = all.find((one) => one.id === last.seriesId);
  const { issue: _issue, ...rest } = base;
  const next = own ? { ...rest, issue: nextIssue(own, digests) } : rest;
  const texts = own ? {} : { intro: last.intro, outro: last.outro };
  return begin(
    { ...next, ...texts },
    own?.patterns ?? usual,
    skeletonOf(await storage.entriesOf(id)),
    dependencies,
    texts,
  );
}

function begin(
  base: Partial<Digest> & Pick<Digest, 'author' | 'blog' | 'language'>,
  patterns: PostPatterns,
  outline: readonly SkeletonEntry[],
  { clock, newId }: SeriesDependencies,
  texts: Partial<PostPatterns> = {},
): BegunDigest {
  const [now, zone] = [clock.now(), clock.zone()];
  const bare = { ...base, date: dayOf(now, zone), title: '' };
  const { title } = fillPatterns(patterns, bare);
  const digest: Digest = {
    categories: [],
    ...bare,
    ...fillPatterns(patterns, { ...bare, title }),
    ...texts,
    title,
    id: newId(),
    zone,
    tags: [],
    createdAt: now,
    changedAt: now,
  };
  return { digest, entries: outline.map((entry) => ({ ...newEntry(entry), id: newId() })) };
}

function newEntry(entry: SkeletonEntry) {
  if (entry.kind === 'heading') return entry;
  const { text, fill } = entry;
  return { kind: 'text' as const, text, runOn: false, ...(fill && { standing: text }) };
}

/** Makes a series of this name, which begins with nothing but what every digest begins with; resolves to its id. */
export async function addSeries(
  name: string,
  { newId, series, patterns, settings }: Omit<SeriesDependencies, 'clock' | 'storage'> = here,
): Promise<string> {
  const [{ author, blog, language, tagRule, fields }, usual] = await Promise.all([
    settings.read(),
    patterns.read(),
  ]);
  const id = newId();
  const made: Series = {
    id,
    name,
    patterns: usual,
    author,
    blog,
    language,
    categories: [],
    outline: [],
    rules: [],
    firstIssue: 1,
    layout: { tagRule, ...(fields.length > 0 && { fields }) },
  };
  await series.change((all) => [...all, made]);
  return id;
}

/** Makes a series of what a digest is: its sections and texts, its author and style. */
export async function saveAsSeries(
  name: string,
  digest: Digest,
  entries: readonly Entry[],
  { newId, series, patterns }: SeriesDependencies = here,
): Promise<string> {
  const id = newId();
  const made: Series = {
    id,
    name: name.trim(),
    patterns: await patterns.read(),
    author: digest.author,
    blog: digest.blog,
    language: digest.language,
    ...(digest.style && { style: digest.style }),
    categories: digest.categories,
    outline: skeletonOf(entries),
    rules: [],
    firstIssue: digest.issue ?? 1,
    layout: layoutOf(digest),
  };
  await series.change((all) => [...all, made]);
  return id;
}

export async function changeSeries(
  id: string,
  change: (series: Series) => Series,
  { series }: Pick<SeriesDependencies, 'series'> = here,
): Promise<void> {
  await series.change((all) => all.map((one) => (one.id === id ? { ...change(one), id } : one)));
}

/** Takes a series away; to add it again is to take that back. Its digests stay. */
export async function removeSeries(
  id: string,
  { series }: Pick<SeriesDependencies, 'series'> = here,
): Promise<void> {
  await series.change((all) => all.filter((one) => one.id !== id));
}

export async function restoreSeries(
  removed: Series,
  { series }: Pick<SeriesDependencies, 'series'> = here,
): Promise<void> {
  await series.change((all) => [...all, removed]);
}

/** Where clips file themselves in a digest: in the sections that their tags name. */
export async function placeOfClips(
  digest: Pick<Digest, 'seriesId'>,
  { series }: Pick<SeriesDependencies, 'series'> = here,
): Promise<PlaceOfClip> {
  const own = (await series.read()).find(({ id }) => id === digest.seriesId);
  return (outline: readonly Entry[], clip: Clip) => placeForClip(outline, clip, own?.rules ?? []);
}

/** The patterns that a digest follows: those of its series, else the usual ones. */
export function patternsFor(
  digest: Pick<Digest, 'seriesId'>,
  series: readonly Series[],
  usual: PostPatterns,
): PostPatterns {
  return series.find(({ id }) => id === digest.seriesId)?.patterns ?? usual;
}
