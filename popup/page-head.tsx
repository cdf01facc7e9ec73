import { BookOpen, Ellipsis, CopyPlus, PanelRight, PencilLine, Trash2 } from 'lucide';
import type { CaptureSession } from '../src/app/capture/capture-session';
import type { Editing } from '../src/app/capture/capture-state';
import { openLibrary } from '../src/browser/extension-pages';
import { listInWords, message } from '../src/browser/messages';
import { hasSidePanel, openSidePanel } from '../src/browser/side-panel';
import { siteOf } from '../src/domain/address/site-of';
import { ClipPicture, SiteIcon } from '../src/ui/clip-picture';
import { dayInWords } from '../src/ui/day-in-words';
import { Icon } from '../src/ui/icon';
import { Menu, type MenuEntry } from '../src/ui/menu';
import { SiteTile } from '../src/ui/site-tile';
import { closePopup, isPanel } from './surface';

interface PageHeadProps {
  state: Editing;
  session: CaptureSession;
  onDetails: () => void;
}

/** The page that is clipped: two lines of title and one of facts, whatever they say. */
export function PageHead({ state, session, onDetails }: PageHeadProps) {
  const { draft, saved } = state;
  const host = siteOf(draft.url);
  const site = draft.site ?? host;
  const day = draft.published && dayInWords(draft.published);
  const facts = [site, listInWords(draft.authors), day].filter(Boolean).join(' · ');
  const entries: MenuEntry[] = [
    { label: message('editDetails'), icon: PencilLine, onSelect: onDetails },
    {
      label: message('openLibrary'),
      icon: BookOpen,
      onSelect: () => void openLibrary().then(() => closePopup()),
    },
    ...(hasSidePanel() && !isPanel()
      ? [
          {
            label: message('openPanel'),
            icon: PanelRight,
            onSelect: () => closePopup(openSidePanel(state.tabId)),
          },
        ]
      : []),
    ...(saved
      ? [
          {
            label: message('saveSeparately'),
            icon: CopyPlus,
            onSelect: () => session.separate(),
          },
          { label: message('delete'), icon: Trash2, danger: true, onSelect: () => session.trash() },
        ]
      : []),
  ];
  return (
    <header class="head">
      <span class="head-picture">
        {saved ? <ClipPicture clip={saved} /> : <SiteTile name={site} as="picture" />}
      </span>
      <div class="head-words">
        <h1 dir="auto" title={draft.title}>
          {draft.title || draft.url}
        </h1>
        <p class="head-facts">
          <SiteIcon page={{ site, url: draft.url, icon: draft.facts.icon }} />
          <bdi title={facts}>{facts}</bdi>
        </p>
      </div>
      <Menu label={message('moreActs')} buttonClass="icon-button" entries={entries}>
        <Icon node={Ellipsis} />
      </Menu>
    </header>
  );
}
