import type { Instant } from '../../domain/day';

/** How many images of a kind are stored, and their bytes: kept, since counting them would read them all. */
export interface ImageTotal {
  kind: 'pictures' | 'icons';
  images: number;
  bytes: number;
}

/** That a clip is private by now: its picture is shown no more, and deleted once that cannot be undone. */
export interface PictureRemoval {
  clipId: string;
  at: Instant;
}
