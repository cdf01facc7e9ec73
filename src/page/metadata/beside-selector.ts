/**
 * A selector for what stands beside a page's own text. Some words mark such a place wherever they
 * stand in a class name; others only where the name or an id begins with them, since in its middle
 * they tell nothing (`has-sidebar`). On what holds the whole page neither does.
 */
export function besideSelector(tags: string, anywhere: string, opening: string): string {
  const named = [
    ...anywhere.split(' ').map((word) => `[class*="${word}" i]`),
    ...opening
      .split(' ')
      .flatMap((word) => [`[class^="${word}" i]`, `[class*=" ${word}" i]`, `[id^="${word}" i]`]),
  ];
  return `${tags},:is(${named.join()}):not(html,body,main,article)`;
}
