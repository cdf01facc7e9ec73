import { failWithMessage } from './fail-with-message.mjs';
import { runSteps } from './run-steps.mjs';
import { ensureDependencies } from './setup.mjs';
import { quickSteps } from './steps.mjs';

await failWithMessage(async () => {
  await ensureDependencies();
  if (!(await runSteps(quickSteps))) process.exitCode = 1;
});
