// The robot at the gateway: each person of the scenario has a window of their role and speaks the protocol.
import type { CommandBody } from '#contract/command.ts';
import type { DeskMessage } from '#contract/protocol.ts';
import type { DeskWindow } from '#tests/integration/desk-support.ts';
import { RealStage } from './real-stage.ts';
import type { Venue } from './venue.ts';

/** Who sits at the judges' window; the others' rulings are entered at the console (代录). */
const SEATED_JUDGE = 'judge-1';
/** Milliseconds of a second left for a step; a command takes a few. */
const MARGIN = 250;

interface Windows {
  host: DeskWindow<'host'>;
  judge: DeskWindow<'judge'>;
  station: DeskWindow<'station'>;
}

export class GatewayStage extends RealStage {
  readonly #windows: Windows;

  private constructor(venue: Venue, windows: Windows) {
    super(venue, MARGIN);
    this.#windows = windows;
  }

  static async open(venue: Venue): Promise<GatewayStage> {
    const { desk } = venue;
    return new GatewayStage(venue, {
      host: await desk.open('host', 'host'),
      judge: await desk.open('judge', 'judge'),
      station: await desk.open('station', 'station'),
    });
  }

  async command(body: CommandBody, as: string): Promise<string | null> {
    await this.elapse();
    const answer = await this.#give(this.addressed(body), as);
    if (answer.t === 'accepted') {
      this.heard(answer.seq);
      await this.consequenceOf(body);
    }
    return answer.t === 'refused' ? answer.refusal.code : null;
  }

  async station(answer: string): Promise<void> {
    await this.elapse();
    const { station } = this.#windows;
    await station.sees(({ turn }) => turn?.phase === 'answering' && turn.answer === null);
    const { turn } = station.view;
    if (turn === null) throw new Error('the station shows no turn');
    const given = await station.give({
      type: 'answer.submit',
      turn: turn.id,
      item: turn.item,
      question: turn.question?.id ?? '',
      answer,
    });
    if (given.t !== 'accepted') throw new Error(`the station's answer: ${JSON.stringify(given)}`);
    this.heard(given.seq);
  }

  async #give(body: CommandBody, as: string): Promise<DeskMessage> {
    const { host, judge } = this.#windows;
    if (as === 'technician') return this.venue.console.give(body);
    // Without PINs the judges' window knows no chief judge: what is the chief's is entered at the console.
    const chiefs = body.type === 'results.confirm';
    if (chiefs || (as !== 'host' && as !== SEATED_JUDGE)) return this.venue.console.give(body, as);
    const window = as === 'host' ? host : judge;
    await window.until(() => window.seq >= this.seq);
    return window.give(body);
  }
}
