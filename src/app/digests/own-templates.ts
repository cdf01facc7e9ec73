import { ownTemplatesSchema, type OwnTemplate } from '../../domain/digest/own-template';
import { defineSetting } from '../settings/define-setting';

/** The writer's own templates, in the order in which they were made. */
export const ownTemplates = defineSetting({
  name: 'postTemplates',
  schema: ownTemplatesSchema,
  fallback: [],
});

/** Keeps the template behind all others. */
export async function addTemplate(template: OwnTemplate, templates = ownTemplates): Promise<void> {
  await templates.change((all) => [...all, template]);
}

/** Gives a template the fields that `change` makes of it as it is stored. */
export async function changeTemplate(
  id: string,
  change: (template: OwnTemplate) => Partial<Omit<OwnTemplate, 'id'>>,
  templates = ownTemplates,
): Promise<void> {
  await templates.change((all) => all.map((one) => (one.id === id ? { ...one, ...change(one) } : one)));
}

/** Takes the template away; to add it again is to take that back. */
export async function removeTemplate(id: string, templates = ownTemplates): Promise<void> {
  await templates.change((all) => all.filter((one) => one.id !== id));
}
