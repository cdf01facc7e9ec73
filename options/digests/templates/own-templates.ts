import { parseOwnTemplates, type OwnTemplate } from '../../../src/domain/digest/own-template';
import { changeSetting, readSetting } from '../../../src/storage/settings';

const name = 'postTemplates';

/** The writer's own templates, in the order in which they were made. */
export async function ownTemplates(): Promise<OwnTemplate[]> {
  return parseOwnTemplates(await readSetting(name));
}

/** Keeps the template behind all others. */
export function addTemplate(template: OwnTemplate): Promise<void> {
  return changeSetting(name, (value) => [...parseOwnTemplates(value), template]);
}

/** Changes the fields named of a template. */
export function changeTemplate(id: string, change: Partial<Omit<OwnTemplate, 'id'>>): Promise<void> {
  return changeSetting(name, (value) =>
    parseOwnTemplates(value).map((one) => (one.id === id ? { ...one, ...change } : one)),
  );
}

/** Takes the template away; to add it again is to take that back. */
export function dropTemplate(id: string): Promise<void> {
  return changeSetting(name, (value) => parseOwnTemplates(value).filter((one) => one.id !== id));
}
