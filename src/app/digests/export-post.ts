import { copyRich } from '../../browser/clipboard';
import { chooseFolder, fileIn, type Folder } from '../../browser/post-folder';
import type { Rendered } from '../../rendering/render';

interface PostFile {
  name: string;
  text: string;
}

/** What came of writing a post into a folder: `taken` where the folder has another file of that name. */
export type FolderOutcome =
  | { kind: 'cancelled' }
  | { kind: 'written'; folder: Folder }
  | { kind: 'taken'; folder: Folder };

interface ExportDependencies {
  chooseFolder: () => Promise<Folder | undefined>;
  copyRich: (content: { html: string; plain: string }) => Promise<void>;
}

const here: ExportDependencies = { chooseFolder, copyRich };

/**
 * Copies the post with its markup. What takes no HTML commonly takes Markdown, which is plain text that
 * keeps the links.
 */
export function copyFormattedPost(
  html: Rendered,
  markdown: Rendered,
  { copyRich }: ExportDependencies = here,
): Promise<void> {
  const { body, footer } = markdown;
  return copyRich({ html: html.text, plain: [body, footer].filter(Boolean).join('\n') });
}

/** Writes the post into a folder that the writer chooses, over nothing but this very text. */
export async function writePostIntoFolder(
  post: PostFile,
  dependencies: ExportDependencies = here,
): Promise<FolderOutcome> {
  const folder = await dependencies.chooseFolder();
  if (!folder) return { kind: 'cancelled' };
  const file = await fileIn(folder, post.name);
  if (!(await file.isFree(post.text))) return { kind: 'taken', folder };
  await file.write(post.text);
  return { kind: 'written', folder };
}

/** Writes the post over the file of its name in the folder. */
export async function replacePostInFolder(post: PostFile, folder: Folder): Promise<FolderOutcome> {
  await (await fileIn(folder, post.name)).write(post.text);
  return { kind: 'written', folder };
}
