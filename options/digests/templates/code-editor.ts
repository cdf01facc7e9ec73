import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorState, StateEffect, StateField } from '@codemirror/state';
import {
  Decoration,
  drawSelection,
  EditorView,
  keymap,
  lineNumbers,
  type DecorationSet,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { liquid } from './liquid-language';

/** A text with line numbers and colours. */
export interface CodeEditor {
  /** Marks the line, counted from 1, in which something is wrong. */
  markLine: (line: number | undefined) => void;
  /** Puts the caret there, both counted from 1. */
  goTo: (line: number, column: number) => void;
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
  { tag: tags.brace, class: 'code-brace' },
  { tag: tags.keyword, class: 'code-keyword' },
  { tag: tags.variableName, class: 'code-name' },
  { tag: [tags.string, tags.number], class: 'code-value' },
  { tag: tags.operator, class: 'code-operator' },
]);

/** @param label what the field is called to those who cannot see it */
export function createCodeEditor(
  parent: HTMLElement,
  text: string,
  label: string,
  onChange: (text: string) => void,
): CodeEditor {
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        liquid,
        syntaxHighlighting(colours),
        marked,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false' }),
        // Tab is left to those who move by it.
        keymap.of([...defaultKeymap, ...historyKeymap]),
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
    destroy: () => view.destroy(),
  };
}
