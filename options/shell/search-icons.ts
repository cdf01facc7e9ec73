import {
  BookOpen,
  Bookmark,
  Camera,
  Clock,
  Code,
  FlaskConical,
  Flag,
  Globe,
  Heart,
  Lightbulb,
  Mail,
  Map as MapIcon,
  Music,
  Newspaper,
  Search,
  Star,
  type IconNode,
} from 'lucide';
import type { MessageName } from '../../src/browser/messages';

/** The pictures that a saved search can have, by the name under which they are kept. The first is the usual one. */
export const searchIcons = {
  search: { node: Search, name: 'iconSearch' },
  star: { node: Star, name: 'iconStar' },
  bookmark: { node: Bookmark, name: 'iconBookmark' },
  book: { node: BookOpen, name: 'iconBook' },
  news: { node: Newspaper, name: 'iconNews' },
  mail: { node: Mail, name: 'iconMail' },
  map: { node: MapIcon, name: 'iconMap' },
  globe: { node: Globe, name: 'iconGlobe' },
  code: { node: Code, name: 'iconCode' },
  flask: { node: FlaskConical, name: 'iconFlask' },
  idea: { node: Lightbulb, name: 'iconIdea' },
  camera: { node: Camera, name: 'iconCamera' },
  music: { node: Music, name: 'iconMusic' },
  clock: { node: Clock, name: 'iconClock' },
  flag: { node: Flag, name: 'iconFlag' },
  heart: { node: Heart, name: 'iconHeart' },
} as const satisfies Record<string, { node: IconNode; name: MessageName }>;

export type SearchIconName = keyof typeof searchIcons;

export function searchIconNamed(name: string | undefined): SearchIconName {
  return name !== undefined && isSearchIcon(name) ? name : 'search';
}

function isSearchIcon(name: string): name is SearchIconName {
  return Object.hasOwn(searchIcons, name);
}
