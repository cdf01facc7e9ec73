import type { Marionette } from './marionette';

/** Runs scripts in a Firefox: in the page that is open, or in the browser's own window around it. */
export interface FirefoxWindow {
  /** Runs a function in the page. It is sent as source text, and sees its arguments only. */
  inPage<A extends unknown[], R>(script: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /** The same in the browser's window, with all its rights. */
  inWindow<A extends unknown[], R>(script: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /** Sends commands that mean the browser's window instead of the page. */
  onWindow<T>(work: () => Promise<T>): Promise<T>;
}

export function firefoxWindow({ send }: Marionette): FirefoxWindow {
  const execute = async (script: string, args: unknown[], sandbox: string) =>
    send('WebDriver:ExecuteScript', { script: `return (${script}).apply(null, arguments)`, args, sandbox });
  const onWindow = async <T>(work: () => Promise<T>) => {
    await send('Marionette:SetContext', { value: 'chrome' });
    try {
      return await work();
    } finally {
      await send('Marionette:SetContext', { value: 'content' });
    }
  };
  return {
    onWindow,
    inPage: async (script, ...args) => (await execute(script.toString(), args, 'default')) as never,
    inWindow: (script, ...args) =>
      onWindow(async () => (await execute(script.toString(), args, 'system')) as never),
  };
}
