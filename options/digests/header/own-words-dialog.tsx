import { postWords } from '../../../src/app/digests/post-words';
import { message, type MessageName } from '../../../src/browser/messages';
import {
  fixedWordingOf,
  phrases,
  wordingFor,
  type OwnWords,
  type Phrase,
} from '../../../src/rendering/wording/wordings';
import { AutosaveField } from '../../../src/ui/autosave-field';
import { Dialog } from '../../../src/ui/dialog';
import { useSetting } from '../../../src/ui/use-setting';

const phraseNames: Record<Phrase, MessageName> = {
  date: 'phraseDate',
  byline: 'phraseByline',
  dateline: 'phraseDateline',
  categories: 'phraseCategories',
  tags: 'phraseTags',
  separator: 'phraseSeparator',
  untagged: 'phraseUntagged',
  via: 'phraseVia',
};

/** The fixed words of posts in a language, each to be said in the writer's own. Every change is kept at once. */
export function OwnWordsDialog({ language, onClose }: { language: string; onClose: () => void }) {
  const own = useSetting(postWords);
  if (!own) return null;
  const fixed = fixedWordingOf(language) ?? wordingFor('en');
  const key = fixed.language;
  const words = own[key] ?? {};
  return (
    <Dialog title={message('ownWordsTitle', nameOf(key))} onClose={onClose}>
      <p class="soft">
        {message('ownWordsHint', '{author}, {date}, {terms}, {source}, {year}, {month}, {day}')}
      </p>
      {phrases.map((phrase) => (
        <AutosaveField
          key={phrase}
          label={message(phraseNames[phrase])}
          value={words[phrase] ?? ''}
          placeholder={fixed[phrase] ?? ''}
          onSave={(change) => postWords.change((before) => withPhrase(before, key, phrase, change))}
        />
      ))}
    </Dialog>
  );
}

function withPhrase(
  own: OwnWords,
  language: string,
  phrase: Phrase,
  change: (stored: string) => string,
): OwnWords {
  const { [phrase]: before = '', ...others } = own[language] ?? {};
  const text = change(before);
  return { ...own, [language]: text === '' ? others : { ...others, [phrase]: text } };
}

function nameOf(language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}
