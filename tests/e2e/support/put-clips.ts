import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import type { Clip } from '../../../src/domain/clip';
import type { Destination } from '../../../src/domain/destination';
import type { OrdinaryDigest } from '../../library/ordinary-digests';

/** Saves clips in the library of the extension that the page belongs to. */
export async function putClips(page: Page, clips: readonly Clip[]): Promise<void> {
  await page.evaluate(`${await script()}; putting.putClips(${JSON.stringify(clips)})`);
}

/** Puts digests into the library of the extension that the page belongs to, as they stand. */
export async function putDigests(page: Page, digests: readonly OrdinaryDigest[]): Promise<void> {
  await page.evaluate(`${await script()}; putting.putDigests(${JSON.stringify(digests)})`);
}

/** Keeps drawn pictures for the clips, and icons for their sites, as if they had been taken. */
export async function putImages(page: Page, clips: readonly Clip[]): Promise<void> {
  const few = clips.map(({ id, url, savedAt }) => ({ id, url, savedAt }));
  await page.evaluate(`${await script()}; putting.putImages(${JSON.stringify(few)})`);
}

/** Sets destinations up as they stand, without what opens them. */
export async function putDestinations(page: Page, destinations: readonly Destination[]): Promise<void> {
  await page.evaluate(`${await script()}; putting.putDestinations(${JSON.stringify(destinations)})`);
}

let built: Promise<string> | undefined;

function script(): Promise<string> {
  built ??= buildScript();
  return built;
}

async function buildScript(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('./put-clips-entry.ts', import.meta.url)),
        formats: ['iife'],
        name: 'putting',
      },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error('The script was not built');
  return chunk.code;
}
