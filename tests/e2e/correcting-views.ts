// Previews of corrections as the desk answers them, and a desk that gives evidence and previews.
import type { CorrectionPreview } from '#contract/correction-preview.ts';
import type { Evidence } from '#contract/evidence.ts';
import type { ClientMessage, DeskMessage } from '#contract/protocol.ts';
import type { StandingRow } from '#contract/view.ts';
import { STANDINGS } from './console-parts.ts';
import type { Asking } from './stand-in-desk.ts';

export function preview(part: Partial<CorrectionPreview> = {}): CorrectionPreview {
  return {
    refusal: null,
    rulings: [
      {
        turn: 'warmup-2-3',
        title: '初显身手 第2轮 海原县',
        item: 0,
        team: 3,
        player: '王建国',
        answer: 'C',
        before: 'wrong',
        after: 'right',
      },
    ],
    byHand: [],
    panels: [],
    postings: [
      {
        team: 3,
        player: '王建国',
        ledger: 'live',
        amount: '0',
        reason: 'posting.correction',
        turn: 'turn-0-2',
        item: 0,
        clause: '三(一)2',
      },
      {
        team: 3,
        player: '王建国',
        ledger: 'live',
        amount: '10',
        reason: 'verdict.right',
        turn: 'turn-0-2',
        item: 0,
        clause: '三(一)2',
      },
    ],
    scores: [
      { ledger: 'live', team: 3, name: '海原县', player: '', before: '300', after: '310' },
      { ledger: 'player', team: 3, name: '海原县', player: '王建国', before: '0', after: '10' },
    ],
    standings: { before: STANDINGS, after: STANDINGS },
    individual: { before: [], after: [] },
    prizes: [],
    dependent: [],
    ...part,
  };
}

function place(number: number, rank: number, live: string, prize: string | null): StandingRow {
  const row = STANDINGS.find((each) => each.number === number)!;
  return { ...row, rank, live, total: String(Number(live) / 2 + 43), prize };
}

/** A corrected key: many rulings, panel counts, moved ranks and prizes, later turns that rest on it. */
export const farReaching = (): CorrectionPreview =>
  preview({
    rulings: [1, 2, 3, 4].map((team) => ({
      turn: `turn-1-${team}`,
      title: `争分夺秒 ${['沙坡头区', '中宁县', '海原县', '海兴开发区'][team - 1]}`,
      item: 3,
      team,
      player: ['马晓燕', '王建国', '李芳', '买买提江·阿不都'][team - 1]!,
      answer: team % 2 === 0 ? 'B' : 'C',
      before: team % 2 === 0 ? 'right' : 'wrong',
      after: team % 2 === 0 ? 'wrong' : 'right',
    })),
    byHand: [
      {
        turn: 'turn-2-5',
        title: '一锤定音',
        item: 0,
        team: 5,
        player: '陈思远',
        answer: null,
        before: 'wrong',
        after: 'wrong',
      },
    ],
    panels: [
      {
        turn: 'turn-3-2',
        title: '擂台比拼 中宁县',
        item: 1,
        before: { right: 12, wrong: 5 },
        after: { right: 3, wrong: 14 },
      },
    ],
    scores: [
      { ledger: 'live', team: 1, name: '沙坡头区', player: '', before: '312.5', after: '300' },
      { ledger: 'live', team: 2, name: '中宁县', player: '', before: '310', after: '319' },
    ],
    standings: {
      before: STANDINGS,
      after: [
        place(2, 1, '319', '一等奖'),
        place(3, 2, '310', '二等奖'),
        place(1, 3, '300', '二等奖'),
        place(4, 4, '290', null),
        place(5, 5, '280', null),
      ],
    },
    prizes: [
      { team: 1, name: '沙坡头区', before: '一等奖', after: '二等奖' },
      { team: 2, name: '中宁县', before: '二等奖', after: '一等奖' },
    ],
    dependent: [
      {
        turn: 'turn-3-1',
        title: '擂台比拼 沙坡头区',
        round: 'duel',
        why: {
          key: 'dependent.player-excluded',
          params: { person: '马晓燕', round: '勇往直前' },
        },
      },
    ],
  });

interface Answers {
  evidence: (turn: string, item: number) => Evidence;
  preview: (asked: Extract<ClientMessage, { t: 'request' }>['request']) => CorrectionPreview;
  /** What becomes of commands; absent: they are accepted. */
  command?: (id: string) => DeskMessage;
}

/** A desk that knows evidence and previews. */
export function answering({ evidence, preview: previews, command }: Answers) {
  return (message: Asking): DeskMessage => {
    const { id } = message;
    if (message.t !== 'request')
      return message.t === 'command' && command !== undefined ? command(id) : { t: 'accepted', id, seq: 2 };
    const { request } = message;
    const result =
      request.kind === 'evidence'
        ? evidence(request.turn, request.item)
        : request.kind === 'correction.preview'
          ? previews(request)
          : null;
    return { t: 'reply', id, ok: true, result };
  };
}
