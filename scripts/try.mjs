import { failWithMessage } from './fail-with-message.mjs';
import { ensureDependencies } from './setup.mjs';

/**
 * What can be tried: a file each, whose `run` takes the words behind the command's name and prints JSON
 * lines, through the very code of the product.
 *
 * @type {Record<string, { says: string, load: () => Promise<{ run: (args: string[]) => Promise<void> }> }>}
 */
const commands = {
  read: {
    says: 'read FILE...   what an import of these files would bring; behind --posts, of published posts',
    load: () => import('./try/read.mjs'),
  },
  render: {
    says: 'render BACKUP --format F [--digest ID] [--style S] [--template FILE] [--linked-list DIR]\n                                what would go out of a digest of this backup',
    load: () => import('./try/render.mjs'),
  },
  address: {
    says: 'address        what becomes of the addresses on the standard input',
    load: () => import('./try/address.mjs'),
  },
};

await failWithMessage(async () => {
  const [name = '', ...args] = process.argv.slice(2);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    const all = Object.values(commands).map(({ says }) => `  npm run try -- ${says}`);
    throw new Error(['Say what is to be tried:', ...all].join('\n'));
  }
  await ensureDependencies();
  const { run } = await command.load();
  await run(args);
});
