/** What a person would point at: by role and accessible name, or by CSS where it has neither. */
export type Target = string | { role: string; name?: string };

export interface Located {
  /** The middle of it, in CSS pixels of its window. */
  x: number;
  y: number;
  text: string;
  value: string;
  focused: boolean;
  disabled: boolean;
}

/**
 * The first visible element that `target` means, or null. It runs inside the popup, as source text,
 * so it must be whole in itself. The names are those of the simple cases of the accessible-name
 * algorithm, which is all that our own popup has.
 */
// oxlint-disable consistent-function-scoping -- it has no outer scope there
export function locate(target: Target): Located | null {
  const implicit: Record<string, string> = {
    button: 'button, summary',
    textbox: 'textarea, input:not([type]), input[type=text], input[type=url]',
    searchbox: 'input[type=search]',
    checkbox: 'input[type=checkbox]',
    radio: 'input[type=radio]',
    link: 'a[href]',
    list: 'ul, ol',
    listitem: 'li',
    option: 'option',
    status: 'output',
    heading: 'h1, h2, h3',
    group: 'fieldset, details',
  };
  const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const labelOf = (element: Element) => {
    const labelled = (element.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent)
      .join(' ');
    const labels = [...((element as HTMLInputElement).labels ?? [])]
      .map((label) => label.textContent)
      .join(' ');
    const own = element.matches('input, textarea, select') ? '' : element.textContent;
    const candidates = [
      labelled,
      element.getAttribute('aria-label'),
      labels,
      own,
      element.getAttribute('title'),
    ];
    return candidates.map(plain).find((text) => text !== '') ?? '';
  };
  const visible = (element: Element) => element.getClientRects().length > 0;
  const matching = () => {
    if (typeof target === 'string') return [...document.querySelectorAll(target)].filter(visible);
    const { role, name } = target;
    const selector = implicit[role]
      ? `[role="${role}"], :is(${implicit[role]}):not([role])`
      : `[role="${role}"]`;
    const found = [...document.querySelectorAll(selector)].filter(visible);
    if (name === undefined) return found;
    const exact = found.filter((element) => labelOf(element) === name);
    return exact.length > 0 ? exact : found.filter((element) => labelOf(element).includes(name));
  };
  const element = matching()[0];
  if (!element) return null;
  element.scrollIntoView({ block: 'nearest' });
  const box = element.getBoundingClientRect();
  return {
    x: box.x + box.width / 2,
    y: box.y + box.height / 2,
    text: plain(element.textContent),
    value: (element as HTMLInputElement).value ?? '',
    focused: element === document.activeElement,
    disabled: element.matches(':disabled, [aria-disabled=true]'),
  };
}
