// The protocol of CouchDB on this machine, for tests alone: node serve.mjs PORT [FOLDER]
// Without FOLDER all is kept in memory. Prints "ready" when it listens.
import { mkdirSync, mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

const [port, folder] = process.argv.slice(2);
const [user, password] = ['ann', 'pass wörd'];

// It is installed where this file is copied to.
const require = createRequire(import.meta.url);
/** @type {any} */
const PouchDB = require('pouchdb-core');
const store = folder ? 'leveldb' : 'memory';
for (const plugin of ['adapter-http', `adapter-${store}`, 'replication', 'mapreduce'])
  PouchDB.plugin(require(`pouchdb-${plugin}`));
if (folder) mkdirSync(folder, { recursive: true });
const Database = PouchDB.defaults(folder ? { adapter: store, prefix: `${folder}/` } : { adapter: store });

/** @type {any} */
const app = require('express')();
const wanted = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
app.use((/** @type {any} */ request, /** @type {any} */ response, /** @type {() => void} */ next) => {
  if (request.headers.authorization === wanted) next();
  else response.status(401).json({ error: 'unauthorized', reason: 'Name or password is incorrect.' });
});
const aside = mkdtempSync(path.join(tmpdir(), 'gleanings-couchdb-'));
const couch = require('express-pouchdb')(Database, {
  mode: 'minimumForPouchDB',
  inMemoryConfig: true,
  logPath: path.join(aside, 'log.txt'),
});
app.use('/', couch);
app.listen(Number(port), '127.0.0.1', () => process.stdout.write('ready\n'));
