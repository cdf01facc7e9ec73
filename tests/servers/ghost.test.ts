import { ghostCases } from './ghost/contract-cases';
import { GhostApi } from './ghost/ghost-api';
import { GhostContract } from './ghost/ghost-contract';

ghostCases('Ghost, as it was recorded', async () => {
  const server = await new GhostContract().start();
  return { api: new GhostApi(server.port, server.key), stop: async () => server.stop() };
});
