import { useEffect, useRef, useState } from 'preact/hooks';
import { logFailure } from '../app/failures';
import { mergeText, type MergeRules } from '../domain/form-changes';

/** By this time after the last save, what was saved has come back from the library, if it ever does. */
const echoTimeoutMs = 1000;

/**
 * Saves what `change` makes of the text as it is stored, in one transaction with reading it. `typed` is what
 * was typed, to be refused where it cannot be saved.
 */
export type SaveText = (change: (stored: string) => string, typed: string) => Promise<unknown>;

/** What the reader has to know of a field: it was not saved, or somebody else has changed it as well. */
export type AutosaveProblem =
  | { kind: 'failed' }
  /** The field holds both what was typed and what was written elsewhere. */
  | { kind: 'merged' }
  /** What was typed has taken the place of `other`. */
  | { kind: 'overwritten'; other: string };

export interface Autosave {
  text: string;
  setText: (text: string) => void;
  problem: AutosaveProblem | undefined;
  /** Puts back what was `overwritten`. */
  acceptOther: () => void;
}

interface AutosaveOptions {
  /** What becomes of a text that was changed both here and elsewhere; paragraphs of both, unless told. */
  merge?: MergeRules<{ text: string }>['text'];
  /** Whether two texts come to the same where less is stored than the letters, as of a list of names. */
  same?: (a: string, b: string) => boolean;
  /** Told at once of each text that is typed, and when it or a later one is saved, for whoever cannot wait. */
  onTyped?: (text: string, saved: Promise<void>) => void;
}

/**
 * A text that is saved at every keystroke; what is typed while a save is under way is saved as one after it,
 * so that a slow library never falls behind. Typing shows at once, and is saved onto what is stored then: what was written elsewhere since the text was read is merged, and the reader is told. What
 * comes back from the library is shown unless it is an echo of something saved here before: those may come
 * late, one by one, and an older one must not undo a keystroke. A text that could not be saved stays.
 */
export function useAutosave(
  stored: string,
  save: SaveText,
  { merge = mergeText, same = Object.is, onTyped }: AutosaveOptions = {},
): Autosave {
  const [text, setShown] = useState(stored);
  const [problem, setProblem] = useState<AutosaveProblem>();
  const [rests, setRests] = useState(0);
  const shown = useRef(stored);
  /** The stored text from which the shown one was made by typing. */
  const base = useRef(stored);
  const next = useRef<{ text: string; save: SaveText } | undefined>(undefined);
  const saving = useRef<Promise<void> | undefined>(undefined);
  const isUnsaved = useRef(false);
  /** What was saved and has not come back yet, in its order. */
  const echoes = useRef<string[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const show = (next: string) => {
    shown.current = next;
    setShown(next);
  };

  useEffect(() => {
    const echo = echoes.current.findIndex((saved) => same(saved, stored));
    if (echo >= 0) echoes.current.splice(0, echo + 1);
    else if (saving.current === undefined && !isUnsaved.current) {
      echoes.current = [];
      base.current = stored;
      if (!same(shown.current, stored)) show(stored);
    }
  }, [stored, rests]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const saveText = async (next: string, save: SaveText): Promise<void> => {
    let before = base.current;
    let result = next;
    let conflict: AutosaveProblem | undefined;
    const change = (current: string): string => {
      before = base.current;
      base.current = next;
      if (!same(current, before) && !same(current, next)) {
        const merged = merge({ base: before, edited: next, current });
        result = merged.value;
        if (merged.conflict === 'bothKept') conflict = { kind: 'merged' };
        if (merged.conflict === 'editedStands') conflict = { kind: 'overwritten', other: current };
      }
      echoes.current.push(result);
      return result;
    };
    try {
      await save(change, next);
    } catch (error) {
      // An address that is none is no failure: its field says so.
      if (!(error instanceof TypeError)) void logFailure('field.save', error);
      if (base.current === next) base.current = before;
      isUnsaved.current = true;
      return setProblem({ kind: 'failed' });
    }
    isUnsaved.current = false;
    setProblem((last) => conflict ?? (last?.kind === 'failed' ? undefined : last));
    if (result !== next && shown.current === next) {
      base.current = result;
      show(result);
    }
  };

  const saveAll = async (): Promise<void> => {
    while (next.current) {
      const { text, save } = next.current;
      next.current = undefined;
      await saveText(text, save);
    }
    saving.current = undefined;
    timer.current = setTimeout(() => {
      if (!isUnsaved.current) echoes.current = [];
      setRests((times) => times + 1);
    }, echoTimeoutMs);
  };

  const setText = (text: string) => {
    show(text);
    clearTimeout(timer.current);
    next.current = { text, save };
    saving.current ??= saveAll();
    onTyped?.(text, saving.current);
  };
  const acceptOther = () => {
    if (problem?.kind !== 'overwritten') return;
    setProblem(undefined);
    setText(problem.other);
  };
  return { text, setText, problem, acceptOther };
}
