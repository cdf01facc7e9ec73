import type { Clip } from '../domain/clip';
import type { CheckedLink } from '../domain/link-answer';
import { library } from './database';

/**
 * Keeps what was answered for a clip's link, in the place of what was answered before. It stays on this
 * device and is in no backup, since anybody can ask again.
 */
export async function keepLinkAnswer(checked: CheckedLink): Promise<void> {
  await library().linkAnswers.put(checked);
}

/** What was answered for the addresses that the clips have now, by the clips' ids. */
export async function linkAnswers(
  clips: readonly Pick<Clip, 'id' | 'url'>[],
): Promise<Map<string, CheckedLink>> {
  const found = await library().linkAnswers.bulkGet(clips.map(({ id }) => id));
  return new Map(
    found.flatMap((checked, n) => (checked?.url === clips[n]!.url ? [[checked.clipId, checked]] : [])),
  );
}
