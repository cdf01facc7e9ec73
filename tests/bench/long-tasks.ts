/** What to say of the tasks of more than 50 ms, in milliseconds each, that held a page up while one typed. */
export function longTasksInWords(longTasks: readonly number[]): string {
  if (longTasks.length === 0) return 'no task over 50 ms';
  return `tasks over 50 ms: ${longTasks.length}, the longest ${Math.round(Math.max(...longTasks))} ms,`;
}
