/**
 * One page of a corpus' `expected.json`; null or absent is not annotated, not "none".
 *
 * @typedef {object} Expected
 * @property {string} file
 * @property {string} url
 * @property {string | null} [title]
 * @property {string | null} [author]
 * @property {string | null} [published]
 * @property {string | null} [description]
 * @property {string | null} [site]
 * @property {string | null} [language]
 * @property {string | null} [canonical]
 */

/** @typedef {'right' | 'wrong' | 'missing'} Verdict */

export const fields = /** @type {const} */ ([
  'title',
  'author',
  'published',
  'description',
  'site',
  'language',
  'canonical',
]);

/**
 * @param {typeof fields[number]} field
 * @param {string} expected
 * @param {import('../../src/domain/page-metadata').PageMetadata} metadata
 * @returns {Verdict}
 */
export function verdictOn(field, expected, metadata) {
  const found = foundIn(field, metadata);
  if (found === '') return 'missing';
  const form =
    { published: day, author: people, language: (/** @type {string} */ text) => folded(text).toLowerCase() }[
      /** @type {string} */ (field)
    ] ?? folded;
  return form(found) === form(expected) ? 'right' : 'wrong';
}

/**
 * @param {typeof fields[number]} field
 * @param {import('../../src/domain/page-metadata').PageMetadata} metadata
 */
export function foundIn(field, metadata) {
  if (field === 'author') return metadata.authors.join('; ');
  if (field === 'canonical') return metadata.canonicalUrl ?? '';
  return metadata[field] ?? '';
}

/** Annotators copy soft hyphens as they copy spaces. @param {string} text */
function folded(text) {
  return text.normalize('NFC').replaceAll('\u00AD', '').replace(/\s+/gu, ' ').trim();
}

/** Annotators part authors in their own ways; who they are and in which order must be right. @param {string} text */
function people(text) {
  return folded(text)
    .split(/\s*[;,]\s*| (?:and|und|y|et|e|&) /u)
    .join('; ');
}

/** Annotators leave out zeros, and swap month and day. @param {string} text */
function day(text) {
  const [year = '', month = '', date = ''] = folded(text).split('-');
  const parts = Number(month) > 12 ? [year, date, month] : [year, month, date];
  return parts.map((part) => part.padStart(2, '0')).join('-');
}
