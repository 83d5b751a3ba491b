// The floor of what journalling can cost here: one bare row of the size asked for, committed with FULL.
import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';

const database = new Database(workerData.file);
database.pragma('journal_mode = WAL');
database.pragma('synchronous = FULL');
database.exec('CREATE TABLE row (seq INTEGER PRIMARY KEY, content TEXT NOT NULL) STRICT');
const insert = database.prepare<[string]>('INSERT INTO row (content) VALUES (?)');

parentPort?.on('message', (content: string) => {
  insert.run(content);
  parentPort?.postMessage(null);
});
