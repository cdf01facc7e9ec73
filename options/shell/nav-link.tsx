import type { IconNode } from 'lucide';
import { uiLanguage } from '../../src/browser/messages';
import { Icon } from '../../src/ui/icon';

interface NavLinkProps {
  href: string;
  /** Without one, a `#` stands there as before a tag. */
  icon?: IconNode;
  filled?: boolean;
  name: string;
  /** What more there is to say of it, as a tooltip. */
  title?: string;
  /** How many there are; none is not shown. */
  count?: number | undefined;
  isCurrent?: boolean;
}

/** One entry of the side bar: a place of the workplace, and how much is there. */
export function NavLink({ href, icon, filled, name, title, count = 0, isCurrent = false }: NavLinkProps) {
  return (
    <a class="nav-link" href={href} title={title ?? name} aria-current={isCurrent ? 'page' : undefined}>
      {icon ? (
        <Icon node={icon} filled={filled} />
      ) : (
        <span class="nav-hash" aria-hidden="true">
          #
        </span>
      )}
      <span class="nav-name" dir="auto">
        {name}
      </span>
      {count > 0 && <span class="nav-count">{count.toLocaleString(uiLanguage())}</span>}
    </a>
  );
}
