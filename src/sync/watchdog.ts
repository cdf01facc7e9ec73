import { SyncError } from './sync-error';

/**
 * Ends a run that has come to a stand: one that never ends would hold the lock for as long as its page is
 * open, and no other could run. Each sign of life gives it its time anew, so that a long run takes as long as
 * it takes.
 */
export class Watchdog {
  private readonly ended = new AbortController();
  private latest: AbortSignal | undefined;

  /** `stall` gives a signal that is aborted when a run has had its time without a sign of life. */
  constructor(private readonly stall: () => AbortSignal) {}

  /** Aborted when the run was given up: nothing more is to be asked for it. */
  get signal(): AbortSignal {
    return this.ended.signal;
  }

  readonly seeLife = (): void => {
    const signal = this.stall();
    this.latest = signal;
    signal.addEventListener('abort', () => {
      if (this.latest === signal) this.ended.abort();
    });
  };

  /** @throws {SyncError} `timeout` where there is no sign of life any more */
  guard<R>(run: () => Promise<R>): Promise<R> {
    this.seeLife();
    return new Promise<R>((resolve, reject) => {
      this.signal.addEventListener('abort', () => reject(new SyncError('timeout')));
      run().then(resolve, reject);
    }).finally(() => {
      this.latest = undefined;
    });
  }
}
