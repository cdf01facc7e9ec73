import { copyRich as writeRich } from '../../browser/clipboard';
import { fileIn, type Folder } from '../../browser/post-folder';
import type { Rendered } from '../../rendering/render';

interface ExportDependencies {
  copyRich: (content: { html: string; plain: string }) => Promise<void>;
}

/**
 * Copies the post with its markup. What takes no HTML commonly takes Markdown, which is plain text that
 * keeps the links.
 */
export function copyFormattedPost(
  html: Rendered,
  markdown: Rendered,
  { copyRich }: ExportDependencies = { copyRich: writeRich },
): Promise<void> {
  const { body, footer } = markdown;
  return copyRich({ html: html.text, plain: [body, footer].filter(Boolean).join('\n') });
}

/**
 * Writes files into a folder, over nothing but these very texts unless `replaces` says so. Resolves to the
 * names under which the folder has something else; where there are any, nothing was written.
 */
export async function writeIntoFolder(
  files: readonly { name: string; text: string }[],
  folder: Folder,
  replaces: boolean,
): Promise<string[]> {
  const opened = await Promise.all(
    files.map(async ({ name, text }) => ({ name, text, file: await fileIn(folder, name) })),
  );
  const taken: string[] = [];
  if (!replaces) for (const { name, text, file } of opened) if (!(await file.isFree(text))) taken.push(name);
  if (taken.length > 0) return taken;
  for (const { text, file } of opened) await file.write(text);
  return [];
}
