import { browsers } from './build-extension.mjs';
import { checkChunkSizes } from './chunk-sizes.mjs';
import { checkCorpora } from './check-corpora.mjs';
import { checkFirefoxPackage } from './check-firefox-package.mjs';
import { checkReproducible } from './check-reproducible.mjs';
import { failWithMessage } from './fail-with-message.mjs';
import { runSteps } from './run-steps.mjs';
import {
  ensureChromium,
  ensureDependencies,
  ensureFirefox,
  ensureFonts,
  ensureHugo,
  ensureJekyll,
} from './setup.mjs';
import { browserStep, buildStep, generatorStep, quickSteps, serverStep, singleStep } from './steps.mjs';

await failWithMessage(async () => {
  await ensureDependencies();
  const steps = [
    ...quickSteps,
    singleStep('corpora', checkCorpora),
    ...browsers.map(buildStep),
    singleStep('sizes of the chunks', checkChunkSizes),
    singleStep('packages are reproducible', checkReproducible),
    singleStep('Firefox package', checkFirefoxPackage),
    singleStep('browsers', async () => {
      await ensureChromium();
      await ensureFirefox();
      await ensureFonts();
    }),
    singleStep('Hugo', async () => {
      process.env['HUGO'] = await ensureHugo();
      process.env['JEKYLL'] = await ensureJekyll();
    }),
    generatorStep,
    serverStep,
    browserStep('chromium'),
    browserStep('firefox'),
  ];
  if (!(await runSteps(steps))) process.exitCode = 1;
});
