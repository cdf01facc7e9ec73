import type { Entry } from '../../../src/domain/digest';
import type { EndOfEditing } from './use-editing';

/** To the one before or behind, or to an end. */
export type Step = 'up' | 'down' | 'first' | 'last';

/** What can be done to entries; they are found by their ids when it is done. */
export interface EntryActions {
  edit: (id: string, caret?: number) => void;
  endEditing: (id: string, how: EndOfEditing) => void;
  choose: (id: string, on: boolean) => void;
  fold: (id: string, on: boolean) => void;
  /** Moves an entry, with the others that are chosen, or with its section where that is folded. */
  step: (id: string, step: Step) => void;
  remove: (ids: readonly string[]) => void;
  /** Takes out an entry, with the others where it is one of several that are chosen. */
  removeChosen: (id: string) => void;
  /** Puts the focus on the next or the last block. */
  focus: (id: string, step: Step) => void;
  /** Remembers where the focus goes when so many entries from this one on are gone. */
  focusAfterRemoval: (id: string, count: number) => void;
  /** These were taken out, and can be put back. */
  removed: (ids: readonly string[]) => void;
  announce: (text: string) => void;
  putLine: (index: number) => void;
  stepLine: (step: Step) => void;
  leaveToTags: () => void;
  typed: (id: string, text: string) => void;
  drag: (event: PointerEvent, id: string) => void;
  outline: () => readonly Entry[];
}
