/** What a frame script finds around it; not on `globalThis`. */
declare const content: object;
declare const Cu: {
  Sandbox: new (owner: object, options: object) => object;
  evalInSandbox(this: void, code: string, sandbox: object): PromiseLike<string | undefined>;
};
declare function sendAsyncMessage(name: string, data: Reply): void;

interface Reply {
  error?: string;
  /** JSON; absent for undefined. */
  value?: string;
}

interface MessageManager {
  loadFrameScript(url: string, delayed: boolean): void;
  addMessageListener(name: string, listener: (message: { data: Reply }) => void): void;
  removeMessageListener(name: string, listener: (message: { data: Reply }) => void): void;
}

/**
 * The popup lives in another process, and its policy forbids `eval`: so a frame script carries the
 * expression there, into a sandbox that has the popup's globals, and a message brings the value back.
 */
export function frameScript(expression: string, reply: string): string {
  return `(${runInSandbox.toString()})(${JSON.stringify(expression)}, ${JSON.stringify(reply)})`;
}

function runInSandbox(expression: string, reply: string): void {
  try {
    const sandbox = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
    Cu.evalInSandbox(`(async () => JSON.stringify(await (${expression})))()`, sandbox).then(
      (value) => sendAsyncMessage(reply, { value }),
      (error) => sendAsyncMessage(reply, { error: String(error) }),
    );
  } catch (error) {
    sendAsyncMessage(reply, { error: String(error) });
  }
}

/** Sends a frame script to the popup and waits for its message. Runs in the browser's window. */
export function askPopup(selector: string, script: string, reply: string): Promise<Reply> {
  return new Promise((resolve) => {
    // `a >>> b` is b in the document of the frame a.
    const [outer = '', inner] = selector.split(' >>> ');
    type Browser = Element & { messageManager: MessageManager };
    const browser =
      inner === undefined
        ? document.querySelector<Browser>(outer)
        : document.querySelector<HTMLIFrameElement>(outer)?.contentDocument?.querySelector<Browser>(inner);
    if (!browser) return resolve({ error: 'The popup is closed.' });
    const { messageManager } = browser;
    const listener = ({ data }: { data: Reply }) => {
      clearTimeout(patience);
      messageManager.removeMessageListener(reply, listener);
      resolve(data);
    };
    // A popup that closes meanwhile never answers.
    const patience = setTimeout(() => listener({ data: { error: 'The popup did not answer.' } }), 20_000);
    messageManager.addMessageListener(reply, listener);
    messageManager.loadFrameScript(`data:,${encodeURIComponent(script)}`, false);
  });
}

/** The parts of a Firefox window's script that are used here; the tests' own types are a page's. */
export interface PopupBrowser extends HTMLElement {
  currentURI: { spec: string };
  browsingContext: {
    currentWindowGlobal: { drawSnapshot(area: null, scale: number, ground: string): Promise<ImageBitmap> };
  };
}

/** A PNG of what the browser of that selector shows, base64. Runs in the browser's window. */
export async function drawBrowser(selector: string): Promise<string> {
  // `a >>> b` is b in the document of the frame a.
  const [outer = '', inner] = selector.split(' >>> ');
  const browser =
    inner === undefined
      ? document.querySelector<PopupBrowser>(outer)
      : document.querySelector<HTMLIFrameElement>(outer)?.contentDocument?.querySelector<PopupBrowser>(inner);
  const bitmap = await browser!.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas') as HTMLCanvasElement;
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d')!.drawImage(bitmap, 0, 0);
  return canvas.toDataURL('image/png').replace(/^[^,]*,/, '');
}
