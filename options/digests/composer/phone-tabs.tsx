import { Layers, Newspaper, PencilLine } from 'lucide';
import { message } from '../../../src/browser/messages';
import { Icon } from '../../../src/ui/icon';

export type PhoneTab = 'clips' | 'post' | 'publish';

const icons = { clips: Layers, post: PencilLine, publish: Newspaper };
const names = { clips: 'clips', post: 'viewPost', publish: 'publish' } as const;

interface PhoneTabsProps {
  tab: PhoneTab;
  /** How many clips the post has. */
  clips: number;
  onTab: (tab: PhoneTab) => void;
}

/** What of the composer a phone shows. */
export function PhoneTabs({ tab, clips, onTab }: PhoneTabsProps) {
  return (
    <nav class="phone-tabs" aria-label={message('digest')}>
      {(['clips', 'post', 'publish'] as const).map((one) => (
        <button
          key={one}
          type="button"
          aria-current={one === tab ? 'page' : undefined}
          onClick={() => onTab(one)}
        >
          <Icon node={icons[one]} size={20} />
          <span>
            {message(names[one])}
            {one === 'clips' && clips > 0 && ` ${clips}`}
          </span>
        </button>
      ))}
    </nav>
  );
}
