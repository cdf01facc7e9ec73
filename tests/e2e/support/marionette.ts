import net from 'node:net';

/** What Marionette answers to one command. */
type Answer = [type: 1, id: number, error: { error: string; message: string } | null, value: unknown];

export interface Marionette {
  /** Sends a command and gives its value; rejects with the browser's own message. */
  send(this: void, command: string, parameters?: object): Promise<unknown>;
  disconnect(this: void): void;
}

/**
 * Talks to a Firefox that was started with `--marionette`, waiting until it listens.
 *
 * @param capabilities those of a WebDriver session
 */
export async function connectMarionette(port: number, capabilities: object): Promise<Marionette> {
  const socket = await connect(port);
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (why: Error) => void }>();
  let last = 0;
  const greeted = new Promise<void>((resolve) => {
    socket.on(
      'data',
      messagesOf((message) => {
        if (!Array.isArray(message)) return resolve();
        const [, id, error, value] = message as Answer;
        if (error) waiting.get(id)?.reject(new Error(`${error.error}: ${error.message}`));
        else waiting.get(id)?.resolve(unwrapped(value));
        waiting.delete(id);
      }),
    );
  });
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox is gone.'));
    waiting.clear();
  });
  await greeted;
  const send = (command: string, parameters: object = {}) =>
    new Promise<unknown>((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      const text = JSON.stringify([0, last, command, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  await send('WebDriver:NewSession', capabilities);
  return { send, disconnect: () => socket.destroy() };
}

async function connect(port: number): Promise<net.Socket> {
  for (let tries = 0; tries < 600; tries += 1) {
    const socket = await new Promise<net.Socket | undefined>((resolve) => {
      const attempt = net.connect(port, '127.0.0.1', () => resolve(attempt));
      attempt.once('error', () => resolve(undefined));
    });
    if (socket) return socket.on('error', () => socket.destroy());
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
  throw new Error('Firefox did not open its Marionette port within 30 s.');
}

/** Cuts the stream into its messages, each of them `length:JSON` with the length in bytes. */
function messagesOf(take: (message: unknown) => void): (chunk: Buffer) => void {
  let buffer = Buffer.alloc(0);
  return (chunk) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const colon = buffer.indexOf(':');
      const end = colon + 1 + Number(buffer.subarray(0, colon).toString());
      if (colon < 0 || buffer.length < end) return;
      take(JSON.parse(buffer.subarray(colon + 1, end).toString()));
      buffer = buffer.subarray(end);
    }
  };
}

function unwrapped(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
}
