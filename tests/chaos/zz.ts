import { isDeepStrictEqual } from 'node:util';
import { shortFinal, wholeFinal } from '#tests/chaos/final.ts';
import { playInChaos, playInPeace } from '#tests/chaos/play.ts';

const [which = 'short', kills = '0', seed = '1'] = process.argv.slice(2);
const f = which === 'short' ? shortFinal() : wholeFinal();
const peace = await playInPeace(f);
const t = Date.now();
try {
  const c = await playInChaos(f, Number(kills), Number(seed));
  console.log(
    'seed',
    seed,
    'kills',
    c.kills,
    'entries',
    c.entries.length,
    'equal',
    isDeepStrictEqual({ result: c.result, effects: c.effects }, peace),
    Date.now() - t,
    'ms',
    c.startups.map((s) => `${Math.round(s.ready)}/${Math.round(s.shown)}`).join(' '),
  );
  if (!isDeepStrictEqual({ result: c.result, effects: c.effects }, peace)) {
    console.log(JSON.stringify(c.result.postings));
    console.log(JSON.stringify(peace.postings));
  }
} catch (e) {
  console.log('FAILED', e, Date.now() - t);
  process.exitCode = 1;
}
