import { ownTemplates } from '../../../src/app/digests/own-templates';
import { message } from '../../../src/browser/messages';
import {
  fileFormats,
  isFilePattern,
  isFolderPath,
  type FileDestination,
} from '../../../src/domain/destination';
import { filePath } from '../../../src/publishing/post-file';
import { postFormats } from '../../../src/rendering/formats/formats';
import { OwnTemplateOptions } from '../../../src/ui/publishing/format-choice';
import { useSetting } from '../../../src/ui/use-setting';
import { TextField } from '../../../src/ui/text-field';

type FileFormat = (typeof fileFormats)[number];

/** How posts become files at a place, as it is typed. */
export interface FileChoices {
  format: FileFormat;
  /** Id of the writer's template; empty where the format's own is used. */
  template: string;
  folder: string;
  fileName: string;
  commitMessage: string;
}

/** What is typed of a place that is set up. */
export function fileChoicesOf(place: Partial<FileDestination> = {}): FileChoices {
  const format = place.format ?? 'hugo';
  return {
    format,
    template: place.template ?? '',
    folder: 'folder' in place ? (place.folder ?? '') : postFormats[format].folder,
    fileName: place.fileName ?? '',
    commitMessage: 'commitMessage' in place ? (place.commitMessage ?? '') : '',
  };
}

interface ParsedFileChoices {
  format: FileFormat;
  folder: string;
  template: string | undefined;
  fileName: string | undefined;
  commitMessage: string | undefined;
}

/** The choices as they are kept, or what is wrong with them. */
export function parseFileChoices(typed: FileChoices): ParsedFileChoices | string {
  const folder = typed.folder.trim().replace(/^\/+|\/+$/g, '');
  const fileName = typed.fileName.trim();
  if (!isFolderPath(folder)) return message('filePlaceNoFolder');
  if (fileName !== '' && !isFilePattern(fileName)) return message('filePlaceNoName');
  return {
    format: typed.format,
    folder,
    template: typed.template || undefined,
    fileName: fileName || undefined,
    commitMessage: typed.commitMessage.trim() || undefined,
  };
}

interface FileFieldsProps {
  kind: FileDestination['kind'];
  value: FileChoices;
  onChange: (change: Partial<FileChoices>) => void;
}

/** In which format posts are written at a place, what their files are called, and what a commit says. */
export function FileFields({ kind, value, onChange }: FileFieldsProps) {
  const templates = (useSetting(ownTemplates) ?? []).flatMap(({ id, name, format }) => {
    const known = fileFormats.find((one) => one === format);
    return known ? [{ id, name, format: known }] : [];
  });
  const chosen = parseFileChoices(value);
  const sample = { date: '2016-04-26', slug: message('fileNameSample'), title: message('fileNameSample') };
  return (
    <>
      <label>
        <span class="label">{message('format')}</span>
        <select
          value={value.template || value.format}
          onChange={(event) => {
            const id = event.currentTarget.value;
            const template = templates.find((one) => one.id === id);
            const format = template?.format ?? fileFormats.find((one) => one === id) ?? value.format;
            // A folder of the writer's own stays.
            const isUsual = value.folder === postFormats[value.format].folder;
            onChange({
              format,
              template: template?.id ?? '',
              ...(isUsual && { folder: postFormats[format].folder }),
            });
          }}
        >
          {fileFormats.map((format) => (
            <option key={format} value={format}>
              {postFormats[format].name}
            </option>
          ))}
          <OwnTemplateOptions templates={templates} />
        </select>
      </label>
      {kind !== 'folder' && (
        <TextField
          label={message('destinationFolder')}
          value={value.folder}
          onType={(folder) => onChange({ folder })}
        />
      )}
      <TextField
        label={message('fileName')}
        hint={message(
          'fileNameHint',
          typeof chosen === 'string'
            ? '–'
            : filePath({ ...chosen, folder: kind === 'folder' ? '' : chosen.folder }, sample),
        )}
        value={value.fileName}
        placeholder={value.format === 'jekyll' ? ':year-:month-:day-:slug.md' : ':slug'}
        onType={(fileName) => onChange({ fileName })}
      />
      {kind === 'repository' && (
        <TextField
          label={message('commitMessage')}
          hint={message('commitMessageHint')}
          value={value.commitMessage}
          placeholder={message('commitMessageUsual')}
          onType={(commitMessage) => onChange({ commitMessage })}
        />
      )}
    </>
  );
}
