import { message } from '../../../src/browser/messages';
import type { PostFormatId } from '../../../src/rendering/formats/formats';
import { commonNames, namesOfFormat } from './template-names';

/** The names that a template may use, each with what it is. */
export function TemplateNamesList({ format }: { format: PostFormatId }) {
  return (
    <details>
      <summary>{message('templateNames')}</summary>
      <p class="soft">{message('templateNamesHint')}</p>
      <dl class="template-names">
        {[...commonNames].map(([name, text]) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{message(text)}</dd>
          </div>
        ))}
        {namesOfFormat(format).map((name) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{message('nameOfFormat')}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
