// npm run verify -- FILE [--head HASH] [OTHER]: whether the record of a contest holds.
import { verify } from './command.ts';

const { code, text } = verify(process.argv.slice(2));
(code === 2 ? process.stderr : process.stdout).write(`${text}\n`);
process.exitCode = code;
