import {
  history,
  historyKeymap,
  moveLineDown,
  moveLineUp,
  standardKeymap,
  toggleComment,
} from '@codemirror/commands';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorState, StateEffect, StateField } from '@codemirror/state';
import {
  Decoration,
  drawSelection,
  EditorView,
  keymap,
  lineNumbers,
  type DecorationSet,
  type KeyBinding,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { liquid } from './liquid-language';

/** A text with line numbers and colours. */
export interface CodeEditor {
  /** Marks the line, counted from 1, in which something is wrong. */
  markLine: (line: number | undefined) => void;
  /** Puts the caret there, both counted from 1. */
  goTo: (line: number, column: number) => void;
  /** Puts a text in the place of what is selected, and the caret behind it. */
  insert: (text: string) => void;
  destroy: () => void;
}

const setMarked = StateEffect.define<number | undefined>();

const marked = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(decorations, transaction) {
    let next = decorations.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(setMarked)) continue;
      const { value: line } = effect;
      next =
        line === undefined || line > transaction.state.doc.lines
          ? Decoration.none
          : Decoration.set(
              Decoration.line({ class: 'code-wrong' }).range(transaction.state.doc.line(line).from),
            );
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

const colours = HighlightStyle.define([
  { tag: tags.brace, color: 'var(--gold)' },
  { tag: tags.keyword, color: 'var(--accent)', fontWeight: '600' },
  { tag: tags.variableName, color: 'var(--accent)' },
  { tag: [tags.string, tags.number], color: 'var(--danger)' },
  { tag: tags.operator, color: 'var(--gold)' },
]);

const look = EditorView.theme({
  '&': { height: '100%', background: 'var(--paper)', color: 'var(--ink)' },
  '.cm-scroller': { font: '13px/22px var(--mono)', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': {
    background: 'var(--paper)',
    color: 'var(--ink-3)',
    border: '0',
  },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'var(--gold-soft)',
  },
  '.code-wrong': { background: 'var(--danger-soft)' },
});

const lineKeys: KeyBinding[] = [
  { key: 'Alt-ArrowUp', run: moveLineUp },
  { key: 'Alt-ArrowDown', run: moveLineDown },
  { key: 'Mod-/', run: toggleComment },
];

/** @param label what the field is called to those who cannot see it */
export function createCodeEditor(
  parent: HTMLElement,
  text: string,
  label: string,
  onChange: (text: string) => void,
): CodeEditor {
  // The page's policy lets no style element in. In a shadow root the editor brings its looks without one.
  const root = parent.attachShadow({ mode: 'open' });
  const view = new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        liquid,
        syntaxHighlighting(colours),
        marked,
        look,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false' }),
        // Tab is left to those who move by it.
        keymap.of([...lineKeys, ...standardKeymap, ...historyKeymap]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onChange(update.state.doc.toString());
        }),
      ],
    }),
  });
  return {
    markLine: (line) => view.dispatch({ effects: setMarked.of(line) }),
    goTo(line, column) {
      const { from, length } = view.state.doc.line(Math.min(line, view.state.doc.lines));
      view.dispatch({
        selection: { anchor: from + Math.min(column - 1, length) },
        scrollIntoView: true,
      });
      view.focus();
    },
    insert(text) {
      view.dispatch(view.state.replaceSelection(text), { scrollIntoView: true });
      view.focus();
    },
    destroy: () => view.destroy(),
  };
}
