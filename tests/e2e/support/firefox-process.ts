import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureFirefox } from '../../../scripts/setup.mjs';
import { connectMarionette, type Marionette } from './marionette';

export interface FirefoxOptions {
  headless: boolean;
  /** For a test's own web only. */
  acceptInsecureCerts?: boolean;
  preferences?: Record<string, string | number | boolean>;
}

export interface FirefoxProcess extends Marionette {
  /** When the window has been closed, by whomever. */
  ended: Promise<void>;
  quit(): Promise<void>;
}

/** Starts a Firefox on a fresh profile, which goes when the browser does. */
export async function startFirefox(options: FirefoxOptions): Promise<FirefoxProcess> {
  const { headless, acceptInsecureCerts = false, preferences = {} } = options;
  const program = await ensureFirefox();
  const port = await freePort();
  const profile = await mkdtemp(path.join(tmpdir(), 'gleanings-firefox-'));
  await writeFile(
    path.join(profile, 'user.js'),
    userJs({ ...quiet, 'marionette.port': port, ...preferences }),
  );
  const child = spawn(
    program,
    [
      ...(headless ? ['--headless'] : []),
      '--no-remote',
      '--profile',
      profile,
      '--marionette',
      '--remote-allow-system-access',
      'about:blank',
    ],
    { stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  }).then(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));
  const marionette = await connectMarionette(port, { acceptInsecureCerts }).catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });
  return {
    ...marionette,
    ended,
    async quit() {
      const patience = setTimeout(() => child.kill('SIGKILL'), 5000);
      await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => child.kill('SIGKILL'));
      marionette.disconnect();
      await ended;
      clearTimeout(patience);
    },
  };
}

/** No first-run pages, no reports. */
const quiet = {
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
};

function userJs(preferences: Record<string, string | number | boolean>): string {
  return Object.entries(preferences)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
}
