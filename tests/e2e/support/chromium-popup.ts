import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { ActionPopup } from './action-popup';
import { chordOf } from './chromium-keys';

interface Reply {
  id?: number;
  result?: unknown;
  error?: { message: string };
}

/** Presses the toolbar button over `page`: grants activeTab for it and opens the popup. */
export async function pressToolbarButton(context: BrowserContext, page: Page, extensionId: string) {
  const root = await context.browser()!.newBrowserCDPSession();
  await page.bringToFront();
  const { targetInfos: tabs } = await root.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const tab = tabs.find((target) => target.url === page.url());
  if (!tab) throw new Error(`No tab shows ${page.url()}`);
  await root.send('Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
  await root.detach();
}

/**
 * The popup that `opening` opens. Playwright shows the popup of an action to nobody, hence the bare
 * protocol.
 */
export async function popupOpenedBy(
  context: BrowserContext,
  extensionId: string,
  opening: () => Promise<void>,
): Promise<ActionPopup> {
  const root = await context.browser()!.newBrowserCDPSession();
  const popups = async () => {
    const { targetInfos } = await root.send('Target.getTargets');
    const start = `chrome-extension://${extensionId}/popup/`;
    // A side panel is of another type than a popup; both are documents of the same page.
    return targetInfos.filter((target) => target.type !== 'tab' && target.url.startsWith(start));
  };
  const before = new Set((await popups()).map((target) => target.targetId));
  await opening();
  const opened = async () => (await popups()).find((target) => !before.has(target.targetId))?.targetId;
  await expect.poll(opened, { message: 'the popup opens', intervals: [20, 50] }).toBeDefined();
  const targetId = (await opened())!;
  const send = await attach(root, targetId);
  await send('Page.enable');
  const isOpen = async () => (await popups()).some((target) => target.targetId === targetId);
  /** A key and a button are let go of even where pressing them has closed the popup. */
  const sendWhileOpen = (method: string, params: object) =>
    send(method, params).catch(async (error: unknown) => {
      if (await isOpen()) throw error;
    });
  return new ActionPopup({
    async evaluate(expression) {
      const { result, exceptionDetails } = (await send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      })) as {
        result: { value?: unknown };
        exceptionDetails?: { text: string; exception?: { description?: string } };
      };
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    async insertText(text) {
      await send('Input.insertText', { text });
    },
    async press(chord) {
      for (const event of chordOf(chord)) await sendWhileOpen('Input.dispatchKeyEvent', event);
    },
    async clickAt(x, y) {
      for (const type of ['mousePressed', 'mouseReleased']) {
        await sendWhileOpen('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
      }
    },
    async screenshot() {
      const { data } = (await send('Page.captureScreenshot', { format: 'png' })) as { data: string };
      return Buffer.from(data, 'base64');
    },
    async emulateMedia(features) {
      await send('Emulation.setEmulatedMedia', {
        features: Object.entries(features).map(([name, value]) => ({ name, value })),
      });
    },
    async reloadWith(script) {
      await send('Page.addScriptToEvaluateOnNewDocument', { source: script });
      await send('Page.reload');
    },
    isOpen,
    async close() {
      // It may have closed itself.
      if (await isOpen()) await root.send('Target.closeTarget', { targetId }).catch(() => undefined);
      await expect.poll(isOpen).toBe(false);
    },
  });
}

/**
 * A session with one target, without `flatten`, since Playwright keeps the flat ones to itself.
 * What is still under way when the target goes is rejected.
 */
async function attach(root: CDPSession, targetId: string) {
  const { sessionId } = await root.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (why: Error) => void }>();
  let last = 0;
  root.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const { id, result, error } = JSON.parse(event.message) as Reply;
    if (id === undefined) return;
    if (error) waiting.get(id)?.reject(new Error(error.message));
    else waiting.get(id)?.resolve(result);
    waiting.delete(id);
  });
  root.on('Target.detachedFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    for (const { reject } of waiting.values()) reject(new Error('The popup closed.'));
    waiting.clear();
  });
  return async (method: string, params: object = {}) => {
    last += 1;
    const id = last;
    const reply = new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject }));
    // The reply may be rejected before the line below is done; it is awaited all the same.
    reply.catch(() => undefined);
    await root.send('Target.sendMessageToTarget', {
      sessionId,
      message: JSON.stringify({ id, method, params }),
    });
    return reply;
  };
}
