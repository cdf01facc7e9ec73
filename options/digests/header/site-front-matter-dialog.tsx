import { siteFrontMatter, type SiteFrontMatter } from '../../../src/app/digests/post-context';
import { message } from '../../../src/browser/messages';
import { frontMatterFields, type PostFormat } from '../../../src/rendering/formats/format';
import { postFormats, type PostFormatId } from '../../../src/rendering/formats/formats';
import { AutosaveField } from '../../../src/ui/autosave-field';
import { Dialog } from '../../../src/ui/dialog';
import { Switch } from '../../../src/ui/switch';
import { useSetting } from '../../../src/ui/use-setting';
import { formatNames } from '../../../src/ui/publishing/format-names';

interface SiteFrontMatterDialogProps {
  format: PostFormatId;
  onClose: () => void;
}

/** How the writer's site calls what a format says in its front matter. Every change is kept at once. */
export function SiteFrontMatterDialog({ format, onClose }: SiteFrontMatterDialogProps) {
  const sites = useSetting(siteFrontMatter);
  const { keys: usual = {}, withOffset: usualOffset = false }: PostFormat = postFormats[format];
  if (!sites) return null;
  const { keys, withOffset } = sites[format] ?? { keys: {} };
  const change = (make: (site: SiteFrontMatter) => SiteFrontMatter) =>
    siteFrontMatter.change((all) => ({ ...all, [format]: make(all[format] ?? { keys: {} }) }));
  return (
    <Dialog title={message('siteKeysTitle', message(formatNames[format]))} onClose={onClose}>
      <p class="soft">{message('siteKeysHint')}</p>
      {frontMatterFields.map((field) => (
        <AutosaveField
          key={field}
          label={field}
          value={keys[field] ?? usual[field] ?? ''}
          onSave={(edit) =>
            change((site) => {
              const { [field]: before = usual[field] ?? '', ...others } = site.keys;
              const key = edit(before).trim();
              return { ...site, keys: key === (usual[field] ?? '') ? others : { ...others, [field]: key } };
            })
          }
        />
      ))}
      <Switch
        label={message('siteWithOffset')}
        on={withOffset ?? usualOffset}
        onChange={(on) => void change((site) => ({ ...site, withOffset: on }))}
      />
    </Dialog>
  );
}
