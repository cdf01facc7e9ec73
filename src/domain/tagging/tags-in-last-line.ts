import { addTags } from './tags';

/** A comment, and the tags that were typed in it. */
export interface TaggedComment {
  comment: string;
  tags: string[];
}

/**
 * Tags typed as `#tag` in the last line of a comment.
 *
 * A line of hashtags only is a list of tags: it is taken out of the comment. Behind words, the
 * hashtags at the very end of the line become tags too, but the line stays as it is, for it is the
 * reader's sentence; those amid the words are words. The comment that comes back is the one that went
 * in, to the byte, unless such a line was taken out.
 *
 * No hashtags are a heading (`# Words`), a number (`#123`), a colour (`#1a2b3c`), what follows a
 * letter or stands in a link or an address, and anything in code, in a heading or in a quotation.
 * So call it when a comment is finished: a tag that the reader took off again comes back as long as
 * its hashtag ends the line.
 */
export function tagsInLastLine(comment: string): TaggedComment {
  const body = comment.trimEnd();
  const start = body.lastIndexOf('\n') + 1;
  const [before, line] = [body.slice(0, start), body.slice(start)];
  if (otherThanText.test(line) || endsInFence(before)) return { comment, tags: [] };

  const words = line.trim().split(betweenWords).filter(Boolean);
  const tags: string[] = [];
  let rest = words.length;
  for (; rest > 0; rest--) {
    const found = hashtagsOf(words[rest - 1] ?? '');
    if (found.length === 0) break;
    tags.unshift(...found);
  }
  const only = rest === 0 && tags.length > 0;
  return { comment: only ? before.trimEnd() : comment, tags: addTags([], tags) };
}

/** A heading, a quotation or indented code. */
const otherThanText = /^(?: {4}| {0,3}\t| {0,3}>| {0,3}#{1,6}\s)/;

/** Chinese and Japanese put no space between a sentence and the hashtag behind it. */
const betweenWords = /[\s,，、]+|(?<=[\u3001-\u303f！），．：；？］｝～])(?=[#＃])/;

const colour = /^#(?=.*\d)(?=.*[a-f])(?:[\da-f]{6}|[\da-f]{8})$/i;

// The browser makes a pattern when it comes to it, and these two are dear: they stand where only a hashtag leads.
const isCjk = (word: string) =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(word);
const isHashtag = (part: string) =>
  /^[#＃](?=.*[\p{L}\p{So}])[\p{L}\p{M}\p{N}_\p{So}\u{1f3fb}-\u{1f3ff}\u200d]+(?:[-.&'’/·・][\p{L}\p{M}\p{N}_\p{So}]+)*\+{0,2}#?$/u.test(
    part,
  );

/** The hashtags that make up a word, or none; `#one#two` are two, and `#話題#` is closed as on Weibo. */
function hashtagsOf(word: string): string[] {
  if (!/^[#＃]/.test(word)) return [];
  const closed = isCjk(word) ? word.replace(/[#＃]$/, '') : word;
  const parts = closed.split(/(?=[#＃].)/u);
  return parts.every((part) => isHashtag(part) && !colour.test(part)) ? parts : [];
}

/** Whether a fenced code block is still open at the end of `text`. */
function endsInFence(text: string): boolean {
  let open = '';
  for (const line of text.split('\n')) {
    const [, fence, info = ''] = /^ {0,3}(`{3,}|~{3,})(.*)/.exec(line) ?? [];
    if (fence === undefined) continue;
    if (open === '') open = fence.startsWith('`') && info.includes('`') ? '' : fence;
    else if (fence.startsWith(open) && info.trim() === '') open = '';
  }
  return open !== '';
}
