import { message } from '../../../src/browser/messages';
import { wordings } from '../../../src/rendering/wording/wordings';

interface WordingSelectProps {
  language: string;
  onChoose: (language: string) => void;
}

/** The language of a post's fixed words, each language called as it calls itself. */
export function WordingSelect({ language, onChoose }: WordingSelectProps) {
  const known = wordings.map((one) => one.language);
  const all = known.includes(language) || language === '' ? known : [...known, language];
  return (
    <label>
      <span class="label">{message('language')}</span>
      <select value={language} onChange={(event) => onChoose(event.currentTarget.value)}>
        {all.map((one) => (
          <option key={one} value={one}>
            {nameOf(one)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A tag of an imported post may be none. */
function nameOf(language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}
