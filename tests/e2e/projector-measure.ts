// What the eye would object to: text that does not fit its box, or anything outside the screen.
import type { Page } from '@playwright/test';
import type { ClockView, Scene, View } from '#contract/view.ts';
import type { StandInDesk } from './stand-in-desk.ts';

/** Boxes whose content is larger than they are, and elements outside the window, each with its text. */
export async function misfits(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    const told = (what: string, element: Element) => `${what}: ${element.textContent?.slice(0, 40)}`;
    const boxes = [...document.querySelectorAll('[data-fit]')]
      .filter((box) => box.scrollHeight > box.clientHeight || box.scrollWidth > box.clientWidth)
      .map((box) => told('overflows', box));
    const outside = [...document.querySelectorAll('#root *')]
      .filter((element) => {
        const { left, top, right, bottom, width } = element.getBoundingClientRect();
        return width > 0 && (left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1);
      })
      .map((element) => told('outside', element));
    const wide = [...document.querySelectorAll('#root :is(p, div, section, li, dl, header, footer, button)')]
      .filter(
        (element) =>
          element.scrollWidth > element.clientWidth + 1 &&
          getComputedStyle(element).display !== 'inline' &&
          getComputedStyle(element).textOverflow !== 'ellipsis',
      )
      .map((element) => told('too wide', element));
    return [...boxes, ...outside, ...wide];
  });
}

/** Shows a fixture with its moments (deadlines, the cue, a roll's beginning) counted from now on the desk's clock. */
export function show(desk: StandInDesk, view: View): void {
  desk.show(view.role === 'home' || view.role === 'locked' ? view : shiftedTo(desk.now(), view));
}

function shiftedTo(now: number, view: Exclude<View, { role: 'home' | 'locked' }>): View {
  const game = view.game === null ? null : { ...view.game, clock: fromNow(view.game.clock, now) };
  const clock = view.clock === null ? null : fromNow(view.clock, now);
  if (view.role !== 'projector') return { ...view, clock, game };
  return { ...view, clock, game, scene: sceneFromNow(view.scene, now) };
}

function fromNow(clock: ClockView, now: number): ClockView {
  return clock.deadline === null ? clock : { ...clock, deadline: clock.deadline + now };
}

function sceneFromNow(scene: Scene, now: number): Scene {
  if (scene.kind === 'question' && scene.buzz !== null && scene.buzz.cueAt !== null)
    return { ...scene, buzz: { ...scene.buzz, cueAt: scene.buzz.cueAt + now } };
  if (scene.kind !== 'turn' || scene.board === null || scene.board.rolling === null) return scene;
  const rolling = { ...scene.board.rolling, since: scene.board.rolling.since + now };
  return { ...scene, board: { ...scene.board, rolling } };
}
