import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root, run } from './run.mjs';

/**
 * Installs what package-lock.json names, if node_modules holds something else. Says nothing unless
 * it has to install.
 */
export async function ensureDependencies() {
  if (installed()) return;
  // Standard output may be what somebody reads on with a program.
  console.error('Installing the dependencies (npm ci) …');
  const npm = process.env['npm_execpath'];
  const args = ['ci', '--no-audit', '--no-fund'];
  const { ok, output } = npm ? await run(process.execPath, [npm, ...args]) : await run('npm', args);
  if (!ok) throw new Error(`npm ci failed:\n${output}`);
}

/**
 * npm keeps a second lock file of what it really installed. Their times say nothing after a fresh
 * clone or a change of branch, so their contents are compared.
 */
function installed() {
  const kept = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(kept)) return false;
  const wanted = packagesIn(path.join(root, 'package-lock.json'));
  const present = packagesIn(kept);
  return Object.entries(wanted).every(
    ([place, { version, integrity, optional }]) =>
      place === '' ||
      (optional && !present[place]) ||
      (present[place]?.version === version && present[place]?.integrity === integrity),
  );
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }>}
 */
function packagesIn(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** The path of a Chromium, installed now if there is none and we may. */
export function ensureChromium() {
  return ensureProgram({
    name: 'Chromium',
    override: 'CHROMIUM',
    debian: 'chromium',
    commands: ['chromium', 'chromium-browser'],
    paths: ['/usr/lib/chromium/chromium', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  });
}

/** The path of a Firefox (142 or later), installed now if there is none and we may. */
export function ensureFirefox() {
  return ensureProgram({
    name: 'Firefox',
    override: 'FIREFOX',
    debian: 'firefox-esr',
    commands: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
    paths: [
      '/usr/bin/firefox-esr',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
  });
}

/** The path of Hugo, which builds a site of exported posts in the tests. */
export function ensureHugo() {
  return ensureProgram({ name: 'Hugo', override: 'HUGO', debian: 'hugo', commands: ['hugo'] });
}

/** The path of Jekyll, with which kramdown comes. */
export function ensureJekyll() {
  return ensureProgram({ name: 'Jekyll', override: 'JEKYLL', debian: 'jekyll', commands: ['jekyll'] });
}

/**
 * The fonts without which a page of Chinese or an emoji is a row of boxes in a screenshot: installed
 * where they are missing and we may, named where we may not.
 */
export async function ensureFonts() {
  if (process.platform !== 'linux') return;
  const has = async (/** @type {string} */ wanted) => {
    const { stdout } = await run('fc-list', [wanted, 'family']).catch(() => ({ stdout: '' }));
    return stdout.trim() !== '';
  };
  const missing = [
    ...((await has(':lang=zh')) ? [] : ['fonts-noto-cjk']),
    ...((await has(':lang=und-zsye')) ? [] : ['fonts-noto-color-emoji']),
  ];
  if (missing.length === 0) return;
  const installed = await installFromDebian({ name: 'fonts', debian: ['fontconfig', ...missing] });
  if (!installed) console.log(`Screenshots will show boxes: there is no font of ${missing.join(', ')}.`);
}

/** What a headed test on a machine without a screen needs beside the browser. */
export async function ensureDisplayTools() {
  const xvfb = await ensureProgram({ name: 'Xvfb', override: 'XVFB', debian: 'xvfb', commands: ['Xvfb'] });
  const xdotool = await ensureProgram({
    name: 'xdotool',
    override: 'XDOTOOL',
    debian: 'xdotool',
    commands: ['xdotool'],
  });
  return { xvfb, xdotool };
}

/**
 * @typedef {object} Program
 * @property {string} name what people call it
 * @property {string} override environment variable that names another one
 * @property {string} debian package that brings it
 * @property {string[]} commands looked for on the PATH, after `paths`
 * @property {string[]} [paths]
 */

/**
 * @param {Program} program
 * @returns {Promise<string>}
 */
async function ensureProgram(program) {
  const override = process.env[program.override];
  if (override && existsSync(override)) return override;
  if (override) throw new Error(`${program.override} names ${override}, which does not exist.`);
  const found = find(program) ?? ((await installFromDebian(program)) ? find(program) : undefined);
  if (found) return found;
  throw new Error(
    `${program.name} was not found. Install it (on Debian or Ubuntu: apt-get install ${program.debian}), ` +
      `or set ${program.override} to the path of its program.`,
  );
}

/** @param {Program} program */
function find({ paths = [], commands }) {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  const onPath = commands.flatMap((command) => folders.map((folder) => path.join(folder, command)));
  return [...paths, ...onPath].find((file) => existsSync(file));
}

/** @param {{ name: string, debian: string | string[] }} wanted */
async function installFromDebian({ name, debian }) {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return false;
  const packages = [debian].flat();
  console.log(`Installing ${name} (apt-get install ${packages.join(' ')}) …`);
  const patient = ['-o', 'DPkg::Lock::Timeout=300', '-y', '-q'];
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', [...patient, 'update'], { env });
  const install = await run('apt-get', [...patient, 'install', ...packages], { env });
  if (!install.ok) throw new Error(`${name} could not be installed:\n${update.output}${install.output}`);
  return true;
}
