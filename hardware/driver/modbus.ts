// Coils of a Modbus-RTU unit as lamps: one request at a time, each reply checked, silence noticed.
import type { DeviceSetting } from '#contract/device.ts';
import type { Instant } from '#contract/units.ts';
import { type ModbusReply, type ModbusRequest, modbusCodec, writeCoil, writeCoils } from '../codec/modbus.ts';
import { trouble } from '../port/trouble.ts';
import { type Confirmation, Device, type DriverOptions } from './device.ts';
import { LampShow } from './lamp-show.ts';
import { TICK } from './link.ts';
import type { Wanted } from './wanted.ts';

/** Milliseconds within which a unit replies. */
const REPLY_WITHIN = 250;
/** So many requests in a row without a reply: it is lost. */
const TRIES = 3;
/** The line must rest between two frames for 3.5 characters: 4 ms at 9600 bit/s. */
const REST = 5;
/** A unit that has nothing new to do is told all its coils again, which shows whether it is there. */
const AGAIN_EVERY = 1000;

const USUAL_LAMPS = 8;

type Sent = { request: ModbusRequest; lit: readonly boolean[]; cancel: () => void };

export class ModbusCoils extends Device<ModbusReply> {
  readonly #unit: number;
  readonly #show: LampShow;
  /** How the coils shall stand, and how the unit last confirmed that they do; null: not known. */
  #lit: readonly boolean[];
  #confirmed: readonly boolean[] | null = null;
  #sent: Sent | null = null;
  #cancelRest: (() => void) | null = null;
  #unanswered = 0;
  #idle = 0;

  constructor(setting: DeviceSetting, options: DriverOptions) {
    super(options, {
      kind: 'lamp',
      driver: 'modbus',
      codec: modbusCodec,
      // Of silence this driver judges by its own requests.
      patience: { silent: null, atStart: Number.POSITIVE_INFINITY },
      alive: () => true,
    });
    this.#unit = setting.unit ?? 1;
    this.#lit = new Array<boolean>(setting.lamps ?? USUAL_LAMPS).fill(false);
    this.#show = new LampShow(options.timers, this.#lit.length, (lit) => {
      this.#lit = lit;
      this.#next();
    });
  }

  /** It has no buttons. */
  override late(): number {
    return 0;
  }

  override cue(): Promise<Confirmation> {
    if (this.phase === 'ready') this.#show.cue();
    return Promise.resolve(null);
  }

  protected override opened(): void {
    this.#unanswered = 0;
    this.#confirmed = null;
    this.#next();
  }

  protected override tick(): void {
    this.#idle += TICK;
    if (this.#idle < AGAIN_EVERY) return;
    this.#confirmed = null;
    this.#next();
  }

  protected override bring(_before: Wanted, wanted: Wanted): void {
    this.#show.show(wanted.lamps);
  }

  protected override forget(): void {
    this.#show.stop();
    // What it showed before the loss must not flash up again when it is back.
    this.#lit = this.#lit.map(() => false);
    this.#sent?.cancel();
    this.#sent = null;
    this.#cancelRest?.();
    this.#cancelRest = null;
  }

  protected override receive(reply: ModbusReply, at: Instant): void {
    const sent = this.#sent;
    if (sent === null || !answers(reply, sent.request)) {
      this.lines.unknown += 1;
      return;
    }
    this.lines.good += 1;
    this.#unanswered = 0;
    this.#settle(sent);
    if (reply.type === 'refused') this.#refused(reply.code, at);
    else this.#carriedOut(sent, at);
  }

  #carriedOut({ lit }: Sent, at: Instant): void {
    this.#confirmed = lit;
    this.#rest();
    if (this.phase === 'ready') return;
    this.welcome({ name: `Modbus ${this.#unit}`, seats: this.#lit.length, boot: '' }, at);
  }

  #refused(code: number, at: Instant): void {
    const reason = trouble('trouble.modbus.refused', `exception ${code}`, { code });
    this.lose(reason, at, 'refused');
  }

  #settle(sent: Sent): void {
    sent.cancel();
    this.#sent = null;
    this.#idle = 0;
  }

  #rest(): void {
    this.#cancelRest = this.options.timers.after(REST, () => {
      this.#cancelRest = null;
      this.#next();
    });
  }

  /** Sends what brings the unit to how its coils shall stand, if the line is free and there is anything to do. */
  #next(): void {
    if (this.#sent !== null || this.#cancelRest !== null) return;
    const lit = this.#lit;
    const request = requestFor(this.#unit, this.#confirmed, lit);
    if (request === null) return;
    const cancel = this.options.timers.after(REPLY_WITHIN, () => this.#noReply());
    this.#sent = { request, lit, cancel };
    this.#idle = 0;
    this.write(request.bytes);
  }

  #noReply(): void {
    this.#sent = null;
    this.lines.missing += 1;
    this.#unanswered += 1;
    if (this.#unanswered < TRIES) this.#next();
    else this.drop(trouble('trouble.modbus.silent', `no reply to ${TRIES} requests`));
  }
}

/** Null: the coils stand as they shall. */
function requestFor(
  unit: number,
  confirmed: readonly boolean[] | null,
  lit: readonly boolean[],
): ModbusRequest | null {
  const changed = lit.flatMap((on, coil) => (on === confirmed?.[coil] ? [] : [coil]));
  const [first, ...more] = changed;
  if (first === undefined) return null;
  return more.length === 0 ? writeCoil(unit, first, lit[first] ?? false) : writeCoils(unit, lit);
}

function answers(reply: ModbusReply, { echo }: ModbusRequest): boolean {
  if (reply.unit !== echo.unit || reply.fn !== echo.fn) return false;
  return reply.type === 'refused' || (reply.coil === echo.coil && reply.value === echo.value);
}
