// The desk put together: journal thread, contests, views and gateway; started once, closed in order.
import { accessSync, constants, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { WindowName } from '#contract/protocol.ts';
import type { DeskReady } from '#contract/shell.ts';
import { systemWays, type Ways } from '#hardware/open.ts';
import { Pins } from './access/pins.ts';
import { Backups } from './backup/backups.ts';
import { startDemo } from './contests/demo.ts';
import { ContestHouse } from './contests/house.ts';
import { LastOpen } from './contests/last-open.ts';
import { exampleFolder, FIRST_EXAMPLE } from './contests/presets.ts';
import type { DeskDevices } from './devices/contest-devices.ts';
import { KnownDevices } from './devices/known.ts';
import { RingKeeper } from './devices/rings.ts';
import { failure } from './failure.ts';
import { Gateway } from './gateway/gateway.ts';
import { Jobs } from './jobs/jobs.ts';
import { StoreClient } from './journal/client.ts';
import { openLog } from './log.ts';
import type { DeskOptions } from './options.ts';
import { answerRequest } from './requests/requests.ts';
import { needAlone } from './running-already.ts';
import { DeskClock } from './time.ts';
import { Tokens } from './tokens.ts';
import { lookAt } from './views/look.ts';
import { type Outlook, Publisher, type ViewMessage } from './views/publisher.ts';

const CONTESTS = 'contests';

export interface RunningDesk {
  port: number;
  /** The address of each window with its token: for the launcher, never for the log. */
  addresses: Record<WindowName, string>;
  /** The console when a contest was open at the start, else the home page. */
  first: DeskReady['first'];
  /**
   * Journal closed, devices disarmed, locks released. False when a thread is stuck in a stalled stick: the process would
   * wait for it and must be killed.
   */
  close(): Promise<boolean>;
}

/** Throws with a sentence for the operator when it cannot start; then nothing of it is left running. */
export async function startDesk(options: DeskOptions, ways: Ways = systemWays()): Promise<RunningDesk> {
  prepareFolder(options.data);
  const { log, close: closeLog } = openLog(join(options.data, 'logs'));
  const store = new StoreClient();
  const jobs = new Jobs();
  const pins = new Pins();
  const kind = demoKind(options.demo);
  const backups = new Backups(join(options.data, `${kind}-backup-place.json`), options.data);
  const devices: DeskDevices = {
    ways,
    known: new KnownDevices(join(options.data, 'devices.json'), log),
    rings: new RingKeeper(log),
  };
  let forgetsPins = options.forgetPins;
  let shutDown = async () => {};
  try {
    const tokens = new Tokens(join(options.data, 'tokens.json'));
    if (options.port === null) await needAlone(tokens);
    const clock = new DeskClock();
    const look = (outlook: Outlook): ViewMessage => lookAt(outlook, house, clock.now());
    const publisher = new Publisher(look, log);
    const lastOpen = new LastOpen(join(options.data, `${kind}-open.json`), log);
    const roots = {
      contests: join(options.data, kind),
      rehearsals: join(options.data, kind === CONTESTS ? 'rehearsals' : `${kind}-rehearsals`),
    };
    const house = new ContestHouse(roots, lastOpen, {
      store,
      clock,
      log,
      pins,
      backups,
      devices,
      forgetsPins: () => {
        const due = forgetsPins;
        forgetsPins = false;
        return due;
      },
      onChange: () => publisher.changed(),
      onSound: (sound) => publisher.sound(sound),
    });
    shutDown = () => house.shutDown();
    if (options.demo !== null) await startDemo(house, options.demo);
    else await house.comeBack();
    const gateway = await Gateway.listen(
      { port: options.port ?? tokens.port, fixed: options.port !== null },
      {
        tokens,
        dispatcher: {
          contest: () => house.open,
          attended: () => house.attended,
          now: clock.now,
          request: (request, speaker) => answerRequest({ house, jobs, backups, devices }, request, speaker),
          button: (code, down) => house.open?.devices.button(code, down) ?? false,
        },
        publisher,
        log,
        windows: options.windows,
        uploads: join(options.data, 'uploads'),
        mediaFolder: () => house.open?.mediaFolder ?? null,
      },
    );
    jobs.warmUp();
    backups.warmUp();
    devices.rings.warmUp();
    // Bookmarks and open windows stay good: a port that was taken for once is not kept.
    if (tokens.port === 0) tokens.rememberPort(gateway.port);
    log.info({ port: gateway.port, node: process.version }, 'desk ready');
    const close = async () => {
      await house.shutDown();
      if (options.demo !== null) lastOpen.forget();
      await gateway.close();
      const [clean] = await Promise.all([
        backups.end(),
        store.end(),
        jobs.end(),
        pins.end(),
        devices.rings.end(),
      ]);
      log.info({ clean }, 'desk closed');
      await closeLog();
      return clean;
    };
    const first = house.open === null ? 'home' : 'console';
    return { port: gateway.port, addresses: tokens.addresses(gateway.port), first, close };
  } catch (error) {
    log.error({ error }, 'the desk could not start');
    await shutDown().catch(() => {});
    await Promise.all([store.end(), jobs.end(), pins.end(), backups.end(), devices.rings.end()]);
    await closeLog();
    throw error;
  }
}

/** Contests and each demo have folders of their own, so that a demo that died comes back as what it was. */
function demoKind(demo: string | null): string {
  if (demo === null) return CONTESTS;
  return demo === FIRST_EXAMPLE ? 'demo' : `demo-${basename(exampleFolder(demo))}`;
}

function prepareFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw failure('data-folder', { folder }, error);
  }
}
