import type { ListLook } from '../../src/app/library/list-looks';
import type { Clip } from '../../src/domain/clip';
import { RowOffsets } from '../../src/ui/row-offsets';
import type { DayGroup } from './day-groups';
import type { ListView } from './list-view';

/** Pixels, as the sheets of the list have them. */
export const dayHeadHeight = 34;
const lineHeight = 22;
const heights = {
  wide: 89,
  narrow: 114,
  compact: 66,
  narrowCompact: 72,
  headline: 36,
  headlineTouch: 44,
  cardText: 138,
  cardGap: 18,
};
/** What stands beside a title: paddings, picture and age. */
const besideTitle = { wide: 24 + 16 + 106 + 92, narrow: 8 + 24 + 88 };
/** What a smaller picture leaves to the title. */
const compactGain = { wide: 28, narrow: 28 };
const minCardWidth = 228;
const maxNarrowWidth = 899;

/** Where the rows of a list are, each as high as its title needs at this width. */
export interface RowLayout {
  rows: RowOffsets;
  /** How many clips stand side by side. */
  columns: number;
  /** How many lines the title of the clip has, which is one or two. */
  linesOf: (index: number) => number;
  /** The group that begins with the clip, where there are groups. */
  headOf: (index: number) => DayGroup | undefined;
  /** Looks at the clips from `first` up to `end` that have been read since; returns whether a height changed. */
  measure: (first: number, end: number) => boolean;
}

interface LayoutOf {
  view: ListView;
  look: ListLook['look'];
  /** Whether the rows of the list leave out their words. */
  isCompact: boolean;
  width: number;
  groupOf: ((clip: Clip) => DayGroup) | undefined;
}

export function layOutRows({ view, look, isCompact, width, groupOf }: LayoutOf): RowLayout {
  const { found, clips } = view;
  if (look === 'cards') return layOutCards(found.total, width);
  const isNarrow = innerWidth <= maxNarrowWidth;
  const touch = matchMedia('(pointer: coarse)').matches;
  const [wide, narrow] = isCompact
    ? [heights.compact, heights.narrowCompact]
    : [heights.wide, heights.narrow];
  const headline = touch ? heights.headlineTouch : heights.headline;
  const bare = look !== 'list' ? headline : isNarrow ? narrow : wide;
  const room = isNarrow ? 'narrow' : 'wide';
  const titleWidth = width - besideTitle[room] + (isCompact ? compactGain[room] : 0);
  const rows = new RowOffsets(found.total, bare);
  const lines = new Map<number, number>();
  const heads = new Map<number, DayGroup>();
  /** Of these nothing more can become known. */
  const complete = new Set<number>();
  const measure = (first: number, end: number) => {
    let isChanged = false;
    for (let index = first; index < Math.min(end, found.total); index += 1) {
      const clip = complete.has(index) ? undefined : clips.get(index);
      if (!clip) continue;
      let count = lines.get(index);
      if (count === undefined) {
        count =
          look === 'list' && width > 0 && titleWidthOf(clip.title.trim() || clip.url) > titleWidth ? 2 : 1;
        lines.set(index, count);
      }
      const before = clips.get(index - 1);
      if (index === 0 || before) complete.add(index);
      const group = groupOf && (index === 0 || before) ? groupOf(clip) : undefined;
      const begins = group !== undefined && (!before || groupOf!(before).key !== group.key);
      if (begins) heads.set(index, group);
      const height = bare + (count - 1) * lineHeight + (begins ? dayHeadHeight : 0);
      if (rows.set(index, height)) isChanged = true;
    }
    return isChanged;
  };
  return {
    rows,
    columns: 1,
    linesOf: (index) => lines.get(index) ?? 1,
    headOf: (index) => heads.get(index),
    measure,
  };
}

function layOutCards(total: number, width: number): RowLayout {
  const inner = Math.max(1, width - 40);
  const columns = Math.max(1, Math.floor((inner + heights.cardGap) / (minCardWidth + heights.cardGap)));
  const cardWidth = (inner - (columns - 1) * heights.cardGap) / columns;
  const height = Math.round((cardWidth * 9) / 16) + heights.cardText + heights.cardGap;
  return {
    rows: new RowOffsets(Math.ceil(total / columns), height),
    columns,
    linesOf: () => 1,
    headOf: () => undefined,
    measure: () => false,
  };
}

let canvas: CanvasRenderingContext2D | null | undefined;

/** How wide a title is on one line, in the face of titles. */
function titleWidthOf(title: string): number {
  if (canvas === undefined) {
    canvas = document.createElement('canvas').getContext('2d');
    const family = getComputedStyle(document.documentElement).getPropertyValue('--read');
    if (canvas) canvas.font = `600 16px ${family}`;
  }
  return canvas?.measureText(title).width ?? 0;
}
