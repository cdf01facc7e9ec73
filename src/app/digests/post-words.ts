import { ownWordsSchema, wordingFor, type OwnWords } from '../../rendering/wording/wordings';
import type { Wording } from '../../rendering/wording/languages';
import { defineSetting } from '../settings/define-setting';

/** What the writer's posts say in the place of the fixed wording, by its language. */
export const postWords = defineSetting<OwnWords>({
  name: 'postWords',
  schema: ownWordsSchema,
  fallback: {},
});

/** The wording of a post in this language, with the writer's own words. */
export async function readWording(language: string): Promise<Wording> {
  return wordingFor(language, await postWords.read());
}
