import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from '@playwright/test';
import { build } from 'vite';

/** What `readSelection` gives. */
export interface Read {
  text: string;
  markdown: string;
  fragment?: string;
}

/** What a quote says of an element: of all that is in the page, or in `#s` where there is one. */
export interface ElementCase {
  /** The elements of the HTML standard that it is about, and what holds for them. */
  name: string;
  html: string;
  markdown: string;
  /** Where it is not the Markdown. */
  text?: string;
}

/** A browser without the extension, a server for pages, and the script that is injected into them. */
export interface Bench {
  browser: Browser;
  /** Serves the HTML from now on, and says where. */
  serve(html: string): string;
  inject(page: Page): Promise<void>;
  close(): Promise<void>;
}

/** What the bundle exports. The tests stop its clock, since a machine under load would make it give up. */
declare global {
  interface Window {
    quotes: { readSelection(document: Document, clock: () => number): Read | undefined };
  }
}

export async function openBench(): Promise<Bench> {
  const script = await bundle();
  const pages: string[] = [];
  const server = createServer((request, response) => {
    const html = pages[Number(request.url?.slice(1))];
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/lib/chromium/chromium',
    args: ['--no-sandbox'],
  });
  return {
    browser,
    serve: (html) => `http://127.0.0.1:${port}/${pages.push(html) - 1}`,
    inject: async (page) => void (await page.addScriptTag({ content: script })),
    close: async () => {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('../../../src/page/quote/read-selection.ts', import.meta.url)),
        formats: ['iife'],
        name: 'quotes',
      },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('The bundle is not built once.');
  return output.output[0].code;
}

/** Selects in the page from the first words in one element to the last words in another. */
export function select(page: Page, from: [selector: string, words: string], to = from): Promise<void> {
  return page.evaluate(
    ([from, to]) => {
      const locate = ([selector, words]: [string, string], atEnd: boolean): [Node, number] => {
        const element = document.querySelector(selector);
        if (!element) throw new Error(`${selector} is missing`);
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        const nodes: Text[] = [];
        while (walker.nextNode()) nodes.push(walker.currentNode as Text);
        const whole = nodes.map((node) => node.data).join('');
        const found = atEnd ? whole.lastIndexOf(words) : whole.indexOf(words);
        if (found < 0) throw new Error(`“${words}” is not in ${selector}`);
        let rest = atEnd ? found + words.length : found;
        for (const node of nodes) {
          if (atEnd ? rest <= node.length : rest < node.length) return [node, rest];
          rest -= node.length;
        }
        throw new Error('beyond the end');
      };
      const range = document.createRange();
      range.setStart(...locate(from, false));
      range.setEnd(...locate(to, true));
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    },
    [from, to] as [[string, string], [string, string]],
  );
}
