import { fileURLToPath } from 'node:url';
import { crx, type CrxPlugin, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig, type Plugin } from 'vite';
import { chunkGroups } from './scripts/chunk-groups.mjs';
import { assetFileName, chunkFileName } from './scripts/chunk-names.mjs';
import base from './manifest.json' with { type: 'json' };
import { licenceNotices } from './scripts/licence-notices.mjs';

type Browser = 'chrome' | 'firefox';

const browser: Browser = process.env['BROWSER'] === 'firefox' ? 'firefox' : 'chrome';

/** Firefox has no service workers for extensions, and wants an id; the rest of the manifest is one. */
function manifestFor(target: Browser): ManifestV3Export {
  const { background, ...rest } = base;
  if (target === 'chrome') return { ...rest, background, minimum_chrome_version: '123' };
  // crxjs knows only Chromium's manifest by its types.
  const { side_panel: panel, ...known } = rest;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return {
    ...known,
    permissions: known.permissions.filter((permission) => permission !== 'sidePanel'),
    sidebar_action: {
      default_panel: panel.default_path,
      default_title: rest.action.default_title,
      default_icon: rest.action.default_icon,
      open_at_install: false,
    },
    // Its background is a page itself.
    optional_permissions: rest.optional_permissions.filter((permission) => permission !== 'offscreen'),
    background: { scripts: [background.service_worker], type: 'module' },
    browser_specific_settings: {
      gecko: {
        id: 'gleanings@gleanings.example',
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: '142.0' },
    },
  } as unknown as ManifestV3Export;
}

/**
 * crxjs exposes every on-demand script to all http(s) pages and leaves its ESM twin in the bundle:
 * take the first back, since no page has any business with our files, and drop the second.
 */
const pageScripts = ['page'];

const privateScripts = (): CrxPlugin => ({
  name: 'private-scripts',
  apply: 'build',
  enforce: 'post',
  renderCrxManifest(manifest, bundle) {
    delete manifest.web_accessible_resources;
    for (const name of pageScripts) {
      for (const file of Object.keys(bundle)) if (file.startsWith(`assets/${name}-`)) delete bundle[file];
      // `executeScript` hands back the value of the last expression, and a declaration has none.
      const script = bundle[`src/page/${name}.js`];
      if (script?.type !== 'asset') throw new Error(`src/page/${name}.js was not built`);
      script.source = `${String(script.source).trimEnd()}\n${name};\n`;
    }
    return manifest;
  },
});

/**
 * Has the polyfill run only where the browser itself has no `browser` (Chromium before 148). It would
 * wake `chrome` to see that, and a bundler hands out CommonJS as a copy with a getter for each of its
 * properties, made anew in each chunk, which wakes every interface of the extension. A worker has none, and
 * nobody there who would ask for it.
 */
const polyfillWhereNeeded = (): Plugin => ({
  name: 'polyfill-where-needed',
  transform: {
    filter: { id: /\/browser-polyfill\.js$/ },
    handler: (code) => `
      function polyfilled() {
        const module = { exports: {} }, { exports } = module;
        ${code}
        return module.exports;
      }
      export default globalThis.browser?.runtime?.id
        ? globalThis.browser
        : globalThis.chrome?.runtime?.id && polyfilled();
    `,
  },
});

/**
 * micromark's table of entities asks the page's parser where a bundler says `browser`; a worker has none,
 * and its script would end before it began. Without one it is a second table beside that of the HTML parser,
 * of 31 kB, so that one is asked. Workers are entries of the same build as the pages (imported with
 * `?script&module`), so that they share their chunks.
 */
const oneTableOfEntities = (): Plugin => ({
  name: 'one-table-of-entities',
  enforce: 'pre',
  resolveId: {
    filter: { id: /^decode-named-character-reference$/ },
    handler: () =>
      fileURLToPath(new URL('src/rendering/markdown/named-character-reference.ts', import.meta.url)),
  },
});

/**
 * PouchDB makes functions of the texts of design documents, which nobody here asks it to; our policy would not
 * let it, and the store's linter does not let it in.
 */
const pouchDbWithoutEval = (): Plugin => ({
  name: 'pouchdb-without-eval',
  apply: 'build',
  transform: {
    filter: { id: /\/pouchdb-utils\/lib\/index-browser\.es\.js/ },
    handler(code) {
      const made = 'Function.apply(null, keys).apply(null, values)';
      if (!code.includes(made)) throw new Error('pouchdb-utils makes functions in another way than it did.');
      return { code: code.replace(made, 'undefined'), map: null };
    },
  },
});

export default defineConfig({
  // A test runner that reads this file for want of its own must not build an extension.
  plugins: process.env['VITEST']
    ? []
    : [
        polyfillWhereNeeded(),
        oneTableOfEntities(),
        pouchDbWithoutEval(),
        crx({ manifest: manifestFor(browser), browser }),
        privateScripts(),
        licenceNotices('third-party-licences.txt'),
      ],
  // By its name alone Dexie comes as a script for old browsers: an eighth larger, and CommonJS.
  resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  build: {
    outDir: process.env['OUT_DIR'] ?? `dist/${browser}`,
    emptyOutDir: true,
    target: browser === 'chrome' ? 'chrome123' : 'firefox142',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        chunkFileNames: chunkFileName,
        entryFileNames: chunkFileName,
        assetFileNames: assetFileName,
        codeSplitting: { groups: chunkGroups() },
      },
    },
  },
});
