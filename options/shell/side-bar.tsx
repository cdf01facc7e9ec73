import { useRef } from 'preact/hooks';
import {
  ChartNoAxesColumn,
  CircleDashed,
  CircleQuestionMark,
  CopyCheck,
  Download,
  FilePenLine,
  Globe,
  Layers,
  Lock,
  Newspaper,
  PanelLeft,
  PanelsTopLeft,
  PencilLine,
  Settings,
  Trash2,
} from 'lucide';
import { countMessage, message } from '../../src/browser/messages';
import { clipCount, clipsForNextDigest } from '../../src/storage/derived-counts';
import { draftCount } from '../../src/storage/drafts';
import { allDigests } from '../../src/storage/digests';
import { unusedClipCount } from '../../src/storage/usage';
import { changeAppearance } from '../../src/ui/appearance';
import { IconButton } from '../../src/ui/button';
import { grain, Icon } from '../../src/ui/icon';
import { useAppearance } from '../../src/ui/use-appearance';
import { readyValue, useLiveQuery } from '../../src/ui/use-live-query';
import { hrefOf, type Route } from '../route';
import { BackupLine } from './backup-line';
import { FirstMinutesCard } from './first-minutes-card';
import { NavLink } from './nav-link';
import { SavedSearches } from './saved-searches';
import { SideTags } from './side-tags';
import { SyncLine } from './sync-line';
import { UnsentLine } from './unsent-line';
import { useRovingFocus } from './use-roving-focus';

/** So many digests stand here; the others are a click away. */
const maxDigests = 3;

interface SideBarProps {
  route: Route;
  /** Whether there is room to choose between its words and a rail. */
  canFold?: boolean;
}

/** All places of the workplace, with what is known of how much is there. It is one stop of the Tab key. */
export function SideBar({ route, canFold = false }: SideBarProps) {
  const box = useRef<HTMLDivElement>(null);
  useRovingFocus(box);
  const query = route.section === 'library' ? (route.query ?? '') : undefined;
  const active = readyValue(useLiveQuery(() => clipCount('active'), []));
  const next = readyValue(useLiveQuery(clipsForNextDigest, []));
  const unused = readyValue(useLiveQuery(unusedClipCount, []));
  const secret = readyValue(useLiveQuery(() => clipCount('private'), []));
  const drafts = readyValue(useLiveQuery(draftCount, []));
  const at = (section: Route['section']) => route.section === section;
  const library = (asked: string) => ({
    href: hrefOf({ section: 'library', query: asked }),
    isCurrent: query === asked,
  });
  return (
    <div ref={box} class="side-bar">
      <a class="side-brand" href={hrefOf({ section: 'library' })}>
        <img src="/icons/gleanings.svg" alt="" width="24" height="24" />
        <span>{message('productName')}</span>
      </a>
      {canFold && <FoldButton />}
      <a
        class="button button-primary side-make"
        href={hrefOf({ section: 'digest', id: '', isNew: true })}
        title={message('newDigest')}
      >
        <Icon node={PencilLine} />
        <span>{message('newDigest')}</span>
        {next !== undefined && next > 0 && <small>{countMessage('picked', next)}</small>}
      </a>
      <nav aria-label={message('navigation')}>
        <ul>
          <li>
            <NavLink {...library('')} icon={Layers} name={message('viewAll')} count={active} />
          </li>
          <li>
            <NavLink
              {...library('is:unused')}
              icon={CircleDashed}
              name={message('viewUnused')}
              count={unused}
            />
          </li>
          <li>
            <NavLink {...library('is:next')} icon={grain} filled name={message('viewNext')} count={next} />
          </li>
          <li>
            <NavLink
              href={hrefOf({ section: 'drafts' })}
              isCurrent={at('drafts')}
              icon={FilePenLine}
              name={message('drafts')}
              count={drafts}
            />
          </li>
          <li>
            <NavLink {...library('is:private')} icon={Lock} name={message('viewPrivate')} count={secret} />
          </li>
        </ul>
        <SavedSearches current={query} />
        <SideTags current={query} isAll={at('tags')} />
        <Digests current={route.section === 'digest' ? route.id : undefined} isAll={at('digests')} />
        <div role="group" aria-labelledby="nav-tools">
          <h2 id="nav-tools">{message('tools')}</h2>
          <ul>
            <li>
              <NavLink
                href={hrefOf({ section: 'sites' })}
                isCurrent={at('sites')}
                icon={Globe}
                name={message('sites')}
              />
            </li>
            <li>
              <NavLink
                href={hrefOf({ section: 'duplicates' })}
                isCurrent={at('duplicates')}
                icon={CopyCheck}
                name={message('duplicates')}
              />
            </li>
            <li>
              <NavLink
                href={hrefOf({ section: 'stats' })}
                isCurrent={at('stats')}
                icon={ChartNoAxesColumn}
                name={message('stats')}
              />
            </li>
            <li>
              <NavLink
                href={hrefOf({ section: 'tabs' })}
                isCurrent={at('tabs')}
                icon={PanelsTopLeft}
                name={message('clipTabs')}
              />
            </li>
          </ul>
        </div>
      </nav>
      <div class="side-foot">
        <FirstMinutesCard />
        <UnsentLine />
        <BackupLine clips={active} />
        <SyncLine isCurrent={at('sync')} />
        <ul>
          <li>
            <NavLink {...library('is:trashed')} icon={Trash2} name={message('viewTrash')} />
          </li>
          <li>
            <NavLink
              href={hrefOf({ section: 'exchange' })}
              isCurrent={at('exchange')}
              icon={Download}
              name={message('import')}
              title={message('exchange')}
            />
          </li>
          <li>
            <NavLink
              href={hrefOf({ section: 'settings' })}
              isCurrent={at('settings')}
              icon={Settings}
              name={message('settings')}
            />
          </li>
          <li>
            <NavLink
              href={hrefOf({ section: 'help' })}
              isCurrent={at('help')}
              icon={CircleQuestionMark}
              name={message('help')}
            />
          </li>
        </ul>
      </div>
    </div>
  );
}

/** Leaves of the side bar its pictures alone, or gives the words back. */
function FoldButton() {
  const isFolded = useAppearance().sideBar === 'folded';
  return (
    <span class="side-fold">
      <IconButton
        icon={PanelLeft}
        directed
        small
        label={message('foldSideBar')}
        aria-pressed={isFolded}
        onClick={() => changeAppearance({ sideBar: isFolded ? 'open' : 'folded' })}
      />
    </span>
  );
}

function Digests({ current, isAll }: { current: string | undefined; isAll: boolean }) {
  const digests = readyValue(useLiveQuery(allDigests, [])) ?? [];
  return (
    <div role="group" aria-labelledby="nav-digests">
      <h2 id="nav-digests">{message('digests')}</h2>
      <ul>
        {digests.slice(0, maxDigests).map(({ id, title, date }) => (
          <li key={id}>
            <NavLink
              href={hrefOf({ section: 'digest', id })}
              isCurrent={id === current}
              icon={PencilLine}
              name={title || message('untitled')}
              title={date}
            />
          </li>
        ))}
        <li>
          <NavLink
            href={hrefOf({ section: 'digests' })}
            isCurrent={isAll}
            icon={Newspaper}
            name={message('allDigests')}
            count={digests.length}
          />
        </li>
      </ul>
    </div>
  );
}
