import { useEffect, useRef, useState } from 'preact/hooks';
import { mergeText, type MergeRules } from '../domain/form-changes';

/** By this time after the last save, what was saved has come back from the library, if it ever does. */
const echoTimeoutMs = 1000;

/**
 * Saves what `change` makes of the text as it is stored, in one transaction with reading it. `typed` is what
 * is in the field, for whoever cannot wait.
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
}

/**
 * A text that is saved at every keystroke. Typing shows at once and is saved in order, each time onto what
 * is stored then: what was written elsewhere since the text was read is merged, and the reader is told. What
 * comes back from the library is shown unless it is an echo of something saved here before: those may come
 * late, one by one, and an older one must not undo a keystroke. A text that could not be saved stays.
 */
export function useAutosave(
  stored: string,
  save: SaveText,
  { merge = mergeText, same = Object.is }: AutosaveOptions = {},
): Autosave {
  const [text, setShown] = useState(stored);
  const [problem, setProblem] = useState<AutosaveProblem>();
  const [rests, setRests] = useState(0);
  const shown = useRef(stored);
  /** The stored text from which the shown one was made by typing. */
  const base = useRef(stored);
  const pendingSaves = useRef(0);
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
    else if (pendingSaves.current === 0 && !isUnsaved.current) {
      echoes.current = [];
      base.current = stored;
      if (!same(shown.current, stored)) show(stored);
    }
  }, [stored, rests]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const saveText = async (next: string): Promise<void> => {
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
    } catch {
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

  const setText = (next: string) => {
    show(next);
    pendingSaves.current += 1;
    clearTimeout(timer.current);
    void saveText(next).then(() => {
      pendingSaves.current -= 1;
      if (pendingSaves.current > 0) return;
      timer.current = setTimeout(() => {
        if (!isUnsaved.current) echoes.current = [];
        setRests((times) => times + 1);
      }, echoTimeoutMs);
    });
  };
  const acceptOther = () => {
    if (problem?.kind !== 'overwritten') return;
    setProblem(undefined);
    setText(problem.other);
  };
  return { text, setText, problem, acceptOther };
}
