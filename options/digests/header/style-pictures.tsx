import { useId } from 'preact/hooks';
import { message, type MessageName } from '../../../src/browser/messages';
import { postStyles, type PostStyle } from '../../../src/domain/digest';

/** What each style is called to the writer, and its picture: lines as `x y width`, dots as `x y`. */
const styles: Record<PostStyle, { name: MessageName; lines: string[]; dots?: string[] }> = {
  prose: { name: 'styleProse', lines: ['3 5 28', '3 11 28', '3 17 28', '3 23 16'] },
  bulleted: {
    name: 'styleBulleted',
    lines: ['10 7 21', '10 14 21', '10 21 16'],
    dots: ['5 7', '5 14', '5 21'],
  },
  'by-tag': {
    name: 'styleByTag',
    lines: ['3 4 12', '10 10 21', '3 17 12', '10 23 21'],
    dots: ['5 10', '5 23'],
  },
  'by-day': {
    name: 'styleByDay',
    lines: ['3 4 7', '10 10 21', '10 15 21', '3 22 7'],
    dots: ['5 10', '5 15'],
  },
  'by-site': {
    name: 'styleBySite',
    lines: ['3 4 18', '10 10 21', '3 17 18', '10 23 21'],
    dots: ['5 10', '5 23'],
  },
  sections: { name: 'styleSections', lines: ['3 4 16', '3 9 28', '3 17 16', '3 22 28'] },
  links: { name: 'styleLinks', lines: ['3 7 20', '3 14 26', '3 21 14'] },
};

interface StylePicturesProps {
  style: PostStyle;
  onChoose: (style: PostStyle) => void;
}

/** The style of a post, chosen by what it looks like. The arrows go from one to the next. */
export function StylePictures({ style, onChoose }: StylePicturesProps) {
  const name = useId();
  return (
    <div class="style-pictures" role="radiogroup" aria-label={message('style')}>
      {postStyles.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name={name}
            value={one}
            aria-label={message(styles[one].name)}
            checked={one === style}
            onChange={() => onChoose(one)}
          />
          <svg viewBox="0 0 34 28" width="34" height="28" aria-hidden="true">
            {styles[one].lines.map((line) => {
              const [x, y, width] = line.split(' ').map(Number);
              return <path key={line} d={`M${x} ${y}h${width}`} />;
            })}
            {styles[one].dots?.map((dot) => {
              const [x, y] = dot.split(' ').map(Number);
              return <circle key={dot} cx={x} cy={y} r="1.6" />;
            })}
          </svg>
          {message(styles[one].name)}
        </label>
      ))}
    </div>
  );
}
