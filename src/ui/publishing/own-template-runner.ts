import {
  TemplateRunner,
  TemplateStoppedError,
  type TemplateAnswer,
  type TemplateWorker,
} from '../../app/digests/template-runner';
import { message } from '../../browser/messages';
import { TemplateError } from '../../rendering/template/run-template';
import workerScript from './template-worker.ts?script&module';

/** Runs the writer's own templates in a worker of this page. */
export const ownTemplateRunner = new TemplateRunner({
  startWorker,
  after: (ms, due) => {
    const timer = setTimeout(due, ms);
    return () => clearTimeout(timer);
  },
});

function startWorker(): TemplateWorker {
  const worker = new Worker(`/${workerScript}`, { type: 'module' });
  return {
    run: (run) => worker.postMessage(run, []),
    onAnswer: (heard) =>
      worker.addEventListener('message', ({ data }: MessageEvent<TemplateAnswer>) => heard(data)),
    onCrash: (crashed) => worker.addEventListener('error', crashed),
    terminate: () => worker.terminate(),
  };
}

/** Why a template could not be used, in a sentence; undefined where it is something else that has failed. */
export function whyTemplateFailed(error: unknown): string | undefined {
  if (error instanceof TemplateStoppedError) return message('templateStopped');
  return error instanceof TemplateError ? error.message : undefined;
}
