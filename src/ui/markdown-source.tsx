import type { RefObject } from 'preact';
import { formatOnKey } from './format-keys';
import './parts/markdown-source.css';

interface MarkdownSourceProps {
  id?: string;
  label: string;
  field: RefObject<HTMLTextAreaElement | null>;
  value: string;
  placeholder: string;
  onInput: (text: string) => void;
}

/**
 * A field that holds Markdown and is as high as it: marks and addresses are grey in it. What is seen is drawn
 * behind the field, whose own letters cannot be told apart.
 */
export function MarkdownSource({ id, label, field, value, placeholder, onInput }: MarkdownSourceProps) {
  return (
    <div class="markdown-source">
      <div class="markdown-source-shown" dir="auto" aria-hidden="true">
        {markdownMarks(value).map(({ text, isMark }, at) => (isMark ? <i key={at}>{text}</i> : text))}
        {/* While nothing is written the field is as high as what it says instead. */}
        {value === '' && <span class="markdown-source-hint">{placeholder}</span>}
        {/* The last line of a text that ends with a line break is seen as well. */}
        {'\u200B'}
      </div>
      <textarea
        id={id}
        ref={field}
        rows={1}
        aria-label={label}
        placeholder={placeholder}
        value={value}
        dir="auto"
        onKeyDown={formatOnKey}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}

const marks = /(\]\([^()\n]*\)|!?\[|\]|\*{1,3}|~~|`+|^#{1,6} |^> ?|<!--[^]*?-->)/gm;

/** A Markdown source cut where marks begin and end: what a reader of it passes over. */
export function markdownMarks(source: string): { text: string; isMark: boolean }[] {
  return source
    .split(marks)
    .map((text, at) => ({ text, isMark: at % 2 === 1 }))
    .filter(({ text }) => text !== '');
}
