import { openSection } from '../../browser/extension-pages';
import { extensionVersion } from '../../browser/lifecycle';
import { firstMinutes } from '../settings/first-minutes';

interface WelcomeDependencies {
  firstMinutes: typeof firstMinutes;
  openWelcome: () => Promise<void>;
  version: () => string;
}

const here: WelcomeDependencies = {
  firstMinutes,
  openWelcome: () => openSection('welcome'),
  version: extensionVersion,
};

/** Shows the first steps once to whoever has just installed it; notes after an update that there is news. */
export async function welcome(
  arrival: 'installed' | 'updated',
  { firstMinutes, openWelcome, version } = here,
): Promise<void> {
  if (arrival === 'updated') {
    await firstMinutes.change((known) => ({ ...known, updatedTo: version() }));
    return;
  }
  if ((await firstMinutes.read()).wasGreeted) return;
  await firstMinutes.change(() => ({ wasGreeted: true, showsSteps: true, updatedTo: undefined }));
  await openWelcome();
}
