// What the rules say about devices: the ready gate, lost devices, ties, seats, and why something is refused.
import type { Text } from './text.ts';

export const deviceRuleMessages = {
  // Ties
  'offer.tie.draw': { zh: '并列抽签：{teams} 号队', en: 'Draw lots among teams {teams}' },
  'offer.tie.replay': { zh: '并列重抢：{teams} 号队', en: 'Teams {teams} press again' },
  'event.tie.drawn': {
    zh: '并列抽签，{team}号队抽中（种子 {seed}）',
    en: 'Tie drawn: team {team} (seed {seed})',
  },
  'event.tie.replayed': { zh: '并列各队重新抢答', en: 'Those tied press again' },
  'refusal.tie.none': { zh: '没有并列的按键。', en: 'No presses are tied.' },
  'refusal.tie.not-so': {
    zh: '本环节的规则不这样处理并列，请按规则或由裁判判给。',
    en: 'The rules of this round settle ties otherwise: follow them, or let the judges award it.',
  },
  'refusal.tie.earlier': {
    zh: '另有更早的有效按键，请裁判判给。',
    en: 'A fair press came before those tied: let the judges award it.',
  },

  // Collecting the panel's answers
  'event.panel.collected': { zh: '挑战团答案收齐', en: 'Panel answers collected' },
  'refusal.panel.collecting': {
    zh: '正在收挑战团的答案，请等 {seconds} 秒再揭晓。',
    en: 'Answers of the panel are still coming in: reveal in {seconds} s.',
  },

  // Seats
  'event.devices.listed': { zh: '设备清单：{count} 台', en: 'Devices in use: {count}' },
  'event.seat.bound': { zh: '{device} 第 {seat} 位归{owner}', en: '{device} seat {seat}: {owner}' },
  'event.seats.swapped': {
    zh: '{device} 第 {seat} 位与 {otherDevice} 第 {otherSeat} 位对调',
    en: '{device} seat {seat} and {otherDevice} seat {otherSeat} exchanged',
  },
  'event.seat.disabled': {
    zh: '{device} 第 {seat} 位{what}：{reason}',
    en: '{device} seat {seat} {what}: {reason}',
  },
  'seat.disabled': { zh: '停用', en: 'disabled' },
  'seat.enabled': { zh: '恢复使用', en: 'in use again' },
  'bound.team': { zh: '{number}号队', en: 'team {number}' },
  'bound.panel': { zh: '挑战团 {number} 席', en: 'panel seat {number}' },
  'bound.turn': { zh: '轮到的队', en: 'the team in turn' },
  'bound.host': { zh: '主持人', en: 'the host' },
  'bound.nobody': { zh: '备用', en: 'a spare' },
  'refusal.device.unknown': {
    zh: '没有设备“{device}”，请先在设备清单中添加。',
    en: 'There is no device {device}. Add it to the list of devices first.',
  },
  'refusal.seat.kind': {
    zh: '“{device}”第 {seat} 位不能这样分配：抢答键归队或主持人，答题器归席位或队，小键盘归队或轮到的队，指示灯归队。',
    en: 'Seat {seat} of {device} cannot be that: buttons are for teams or the host, clickers for panel seats or teams, keypads for teams or the team in turn, lamps for teams.',
  },
  'refusal.seat.no-panel': {
    zh: '挑战团只有 {seats} 席，没有第 {seat} 席，请核对。',
    en: 'The panel has {seats} seats, and no seat {seat}.',
  },
  'refusal.seat.swap': {
    zh: '不同种类的设备不能对调，请选同类的键。',
    en: 'Seats of different kinds of devices cannot be exchanged. Choose two of the same kind.',
  },

  // The ready gate
  'gate.device': {
    zh: '{kind}“{device}”未就绪：请检查电源和连接线',
    en: '{kind} {device} is not ready: check its power and cable',
  },
  'gate.no-buzzer': {
    zh: '没有抢答设备：请在设备清单中添加',
    en: 'No device to buzz with: add one to the list of devices',
  },
  'gate.team.unseated': {
    zh: '{team}号队没有抢答键：请在座位中分配',
    en: 'Team {team} has no button: bind one',
  },
  'gate.team.disabled': {
    zh: '{team}号队的抢答键已停用：请恢复或另外分配',
    en: 'The button of team {team} is disabled: take it into use again, or bind another',
  },
  'gate.team.stuck': {
    zh: '{team}号队的抢答键一直按下：请松开或更换',
    en: 'The button of team {team} is held down: let it go, or exchange it',
  },
  'gate.no-clicker': {
    zh: '没有挑战团答题器：请在设备清单中添加',
    en: 'No clickers for the panel: add their base to the list of devices',
  },
  'gate.panel.unseated': {
    zh: '挑战团 {seats} 席没有答题器：请分配，或停用该席',
    en: 'Panel seats {seats} have no clicker: bind one, or disable the seat',
  },
  'refusal.gate.closed': {
    zh: '“{round}”还不能开始：设备有 {count} 项未就绪。请逐项处理，或写明理由放行。',
    en: '{round} cannot start: {count} things about its devices are not ready. Mend them, or go on with a reason.',
  },
  'refusal.gate.open': {
    zh: '设备都已就绪或已放行，可以直接开始。',
    en: 'Every device is ready or was by-passed already: go on.',
  },
  'offer.gate.pass': {
    zh: '放行设备未就绪（{count} 项）',
    en: 'Go on although {count} things are not ready',
  },
  'offer.gate.pass.one': { zh: '放行：{reason}', en: 'Let through: {reason}' },
  'event.gate.passed': {
    zh: '设备 {count} 项未就绪，放行：{reason}',
    en: '{count} things not ready, by-passed: {reason}',
  },

  // Lost during a question
  'device.seen.ready': { zh: '就绪', en: 'ready' },
  'device.seen.lost': { zh: '掉线', en: 'lost' },
  'device.seen.gap': { zh: '有数据丢失', en: 'lost some data' },
  'device.seen.fault': { zh: '第 {seat} 位{fault}', en: 'seat {seat} {fault}' },
  'fault.well': { zh: '恢复正常', en: 'well again' },
  'refusal.device.lost': {
    zh: '设备“{device}”掉线，本题暂停。请选择：控制台代替、等待恢复，或作废本轮。',
    en: 'Device {device} is lost and the question waits. Choose: the console stands in, wait until it is back, or void the turn.',
  },
  'refusal.lost.none': { zh: '设备“{device}”没有掉线。', en: 'Device {device} is not lost.' },
  'refusal.lost.chosen': { zh: '已经这样选择。', en: 'That has been chosen already.' },
  'refusal.lost.no-keys': {
    zh: '按键不能代替“{device}”：挑战团请举牌，人工计数。',
    en: 'No keys can stand in for {device}: let the panel raise its cards and count them.',
  },
  'refusal.key.no-stand-in': {
    zh: '{team}号队不用按键代替抢答。',
    en: 'No key stands in for the button of team {team}.',
  },
  'refusal.key.not-open': {
    zh: '抢答暂停，请先重新开始抢答。',
    en: 'The buzz is on hold: open it again first.',
  },
  'refusal.clock.reopen': {
    zh: '抢答暂停中，请重新开始抢答，抢答时限随之重新计时。',
    en: 'The buzz is on hold: open it again, and time to press starts anew.',
  },
  'refusal.key.pressed': { zh: '{team}号队已经按过。', en: 'Team {team} has pressed already.' },
  'offer.lost.keys': { zh: '“{device}”掉线：按键代替', en: '{device} is lost: keys instead' },
  'offer.lost.enter': {
    zh: '“{device}”掉线：不等，答案由控制台录入',
    en: '{device} is lost: go on, answers entered at the console',
  },
  'offer.lost.wait': { zh: '“{device}”掉线：等待恢复', en: '{device} is lost: wait for it' },
  'offer.press.key': { zh: '{team}号队抢答（代按）', en: 'Team {team} presses (by key)' },
  'event.lost.chosen': { zh: '设备“{device}”掉线：{how}', en: 'Device {device} lost: {how}' },
  'lost.keys': { zh: '控制台代替', en: 'the console stands in' },
  'lost.wait': { zh: '等待恢复', en: 'wait until it is back' },

  // The panel counted by hand
  'panel.dead': { zh: '；{seats} 席设备故障，未能作答', en: '; seats {seats} could not answer' },
  'event.panel.confirmed': { zh: '监督确认人工计数', en: 'Count by hand confirmed by the supervisor' },
  'offer.panel.confirm': {
    zh: '监督确认人工计数（对 {right}，错 {wrong}）',
    en: 'Supervisor confirms the count by hand ({right} right, {wrong} wrong)',
  },
  'refusal.panel.unconfirmed': {
    zh: '人工计数还没有确认，请监督先确认。',
    en: 'The count by hand is not confirmed yet: the supervisor confirms it first.',
  },
  'refusal.panel.confirm-none': {
    zh: '没有待确认的人工计数。',
    en: 'No count by hand waits to be confirmed.',
  },
  'refusal.panel.supervisor': {
    zh: '人工计数由监督确认，请在监督窗口或代监督录入。',
    en: 'The supervisor confirms the count, at the own window or entered at the console.',
  },
} satisfies Record<string, Text>;
