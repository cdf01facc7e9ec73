import { TemplateError, type TemplateRun } from '../../rendering/template/run-template';

/** What a worker answers: that it listens, and then what came of each run. */
export type TemplateAnswer =
  | { kind: 'ready' }
  | { kind: 'written'; text: string }
  | { kind: 'failed'; error: string };

/** A worker that runs one template after the other, as much of it as is needed. */
export interface TemplateWorker {
  run: (run: TemplateRun) => void;
  onAnswer: (heard: (answer: TemplateAnswer) => void) => void;
  onCrash: (crashed: () => void) => void;
  terminate: () => void;
}

/** A template was stopped since it did not come to an end. */
export class TemplateStoppedError extends TemplateError {
  override name = 'TemplateStoppedError';
}

/** From when the worker listens to when it is stopped: with its start no more than two seconds. */
const runTimeoutMs = 1_200;

interface RunnerDependencies {
  startWorker: () => TemplateWorker;
  /** Calls `due` after so long, unless the function that it returns is called before. */
  after: (ms: number, due: () => void) => () => void;
}

/**
 * Runs templates that are not ours, one at a time, in a worker that is stopped when one does not end in
 * time. A run rejects with a TemplateError.
 */
export class TemplateRunner {
  #worker: Promise<TemplateWorker> | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #answered: (answer: TemplateAnswer) => void = () => undefined;
  #crashed: () => void = () => undefined;

  constructor(private readonly dependencies: RunnerDependencies) {}

  run(run: TemplateRun): Promise<string> {
    const running = this.#last.then(() => this.#runNow(run));
    this.#last = running.catch(() => undefined);
    return running;
  }

  async #runNow(run: TemplateRun): Promise<string> {
    this.#worker ??= this.#start();
    const worker = await this.#worker;
    let stopClock = () => {};
    try {
      const answer = await new Promise<TemplateAnswer>((resolve, reject) => {
        this.#answered = resolve;
        this.#crashed = () => reject(new TemplateError('The template could not be run'));
        stopClock = this.dependencies.after(runTimeoutMs, () => reject(new TemplateStoppedError()));
        worker.run(run);
      });
      if (answer.kind === 'written') return answer.text;
      throw new TemplateError(answer.kind === 'failed' ? answer.error : '');
    } catch (error) {
      if (error instanceof TemplateStoppedError) this.#stop(worker);
      throw error;
    } finally {
      stopClock();
    }
  }

  /** Starts a worker, and resolves when it listens. */
  #start(): Promise<TemplateWorker> {
    const worker = this.dependencies.startWorker();
    return new Promise((resolve, reject) => {
      this.#crashed = () => reject(new TemplateError('The template could not be run'));
      worker.onAnswer((answer) => (answer.kind === 'ready' ? resolve(worker) : this.#answered(answer)));
      worker.onCrash(() => {
        this.#crashed();
        this.#stop(worker);
      });
    });
  }

  #stop(worker: TemplateWorker): void {
    worker.terminate();
    this.#worker = undefined;
  }
}
