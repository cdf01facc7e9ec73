import { StreamLanguage, type StreamParser } from '@codemirror/language';

interface LiquidState {
  /** Inside `{{ }}` or `{% %}`, or in the text around them. */
  inside: 'text' | 'output' | 'tag';
  /** Whether the name of a tag comes next. */
  named: boolean;
}

const words = /^(?:and|or|not|contains|in|true|false|nil|null|empty|blank|raw|endraw)\b/;

/** Enough of Liquid to tell its parts apart by colour; what is right is for LiquidJS to say. */
const liquidParser: StreamParser<LiquidState> = {
  name: 'liquid',
  languageData: { commentTokens: { block: { open: '{% comment %}', close: '{% endcomment %}' } } },
  startState: () => ({ inside: 'text', named: false }),
  token(stream, state) {
    if (state.inside === 'text') {
      const opened = stream.match(/^\{([{%])-?/);
      if (!opened || opened === true) {
        stream.next();
        stream.match(/^[^{]+/);
        return null;
      }
      state.inside = opened[1] === '{' ? 'output' : 'tag';
      state.named = state.inside === 'tag';
      return 'brace';
    }
    if (stream.match(/^-?[}%]\}/)) {
      state.inside = 'text';
      return 'brace';
    }
    if (stream.eatSpace()) return null;
    if (stream.match(/^(?:"[^"]*"|'[^']*')/)) return 'string';
    if (stream.match(/^-?\d+(?:\.\d+)?/)) return 'number';
    if (stream.match(/^\|\s*[\w-]+/)) return 'operator';
    if (stream.match(words)) return 'keyword';
    if (stream.match(/^[A-Za-z_][\w-]*/)) {
      const token = state.named ? 'keyword' : 'variableName';
      state.named = false;
      return token;
    }
    stream.next();
    return 'operator';
  },
};

export const liquid = StreamLanguage.define(liquidParser);
