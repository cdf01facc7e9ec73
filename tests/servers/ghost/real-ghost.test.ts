import { inject } from 'vitest';
import { ghostCases } from './contract-cases';
import { GhostServer } from './ghost-server';

ghostCases('A real Ghost', async () => {
  const server = await GhostServer.start(inject('ghost'));
  return { api: server.api, stop: () => server.stop() };
});
