// The examples in docs/hardware.md are read by the codec itself: the page cannot drift from the code.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { deviceSettingSchema } from '#contract/device.ts';
import { encodeCommand, parseCommand } from '#hardware/codec/leitai/commands.ts';
import { decode, NO_LINE } from '#hardware/codec/leitai/decode.ts';
import { type Line, splitLines } from '#hardware/codec/leitai/lines.ts';
import { encodeMessage, type Message } from '#hardware/codec/leitai/messages.ts';
import { checkDevices, openDevice } from '#hardware/open.ts';
import { HandTimers } from '#hardware/simulator/hand-timers.ts';

const page = readFileSync(new URL('../../docs/hardware.md', import.meta.url), 'utf8');
const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map((match) => match[1] ?? '');
const examples = blocks('leitai').flatMap((block) => block.trim().split('\n'));
const said = (by: string) =>
  examples.filter((line) => line.startsWith(`${by} `)).map((line) => `${line.slice(8)}\n`);

function lineOf(text: string): Line | undefined {
  return splitLines(NO_LINE, Buffer.from(text)).lines[0];
}

describe('the protocol page', () => {
  test.each(said('device'))('device says %j, which the codec reads and would write the same', (text) => {
    const [message] = decode(NO_LINE, Buffer.from(text)).messages;
    expect(encodeMessage(message as Message)).toBe(text);
  });

  test.each(said('PC'))('PC says %j, which the codec reads and would write the same', (text) => {
    const line = lineOf(text);
    const command = line?.ok ? parseCommand(line.body) : null;
    expect(command && encodeCommand(command)).toBe(text);
  });

  test.each(said('damaged'))('%j is refused for its checksum', (text) => {
    expect(lineOf(text)).toEqual({ ok: false, damage: 'checksum' });
  });

  test('shows every message and every command at least once', () => {
    const types = (by: string) => new Set(said(by).map((text) => text.split(' ')[0]));
    expect([...types('device')].sort()).toEqual([
      'ACK',
      'ANSWER',
      'BEAT',
      'HELD',
      'HELLO',
      'PRESS',
      'RELEASE',
    ]);
    expect([...types('PC')].sort()).toEqual(
      ['ARM', 'ASK', 'CUE', 'DARK', 'DISARM', 'HELLO', 'LAMP', 'PING', 'RESET', 'STOP'].sort(),
    );
  });

  test('gives a device list that can be opened', async () => {
    const list = (JSON.parse(blocks('json')[0] ?? '') as unknown[]).map((entry) =>
      deviceSettingSchema.parse(entry),
    );
    checkDevices(list);
    const parts = { now: () => ({ run: 1, ms: 0 }), onSignal: () => {}, timers: new HandTimers() };
    const devices = list.map((setting) => openDevice({ ...setting, binding: 'simulated' }, parts));
    expect(devices.map((device) => device.kind)).toEqual(['buzzer', 'clicker']);
    await Promise.all(devices.map((device) => device.close()));
  });
});
