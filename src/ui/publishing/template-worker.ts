import type { TemplateAnswer } from '../../app/digests/template-runner';
import { runTemplate, TemplateError, type TemplateRun } from '../../rendering/template/run-template';

/** Runs templates that are not ours, where they can be stopped. */
addEventListener('message', ({ data }: MessageEvent<TemplateRun>) => answer(outcomeOf(data)));
answer({ kind: 'ready' });

function outcomeOf(run: TemplateRun): TemplateAnswer {
  try {
    return { kind: 'written', text: runTemplate(run) };
  } catch (error) {
    if (error instanceof TemplateError) return { kind: 'failed', error: error.message };
    throw error;
  }
}

function answer(message: TemplateAnswer): void {
  postMessage(message);
}
