/** The folders of a path that a tool writes with slashes. */
export function slashPath(path: string): string[] {
  return path.split('/').filter((name) => name.trim() !== '');
}
