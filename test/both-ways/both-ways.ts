import { beforeAll, expect, test } from 'vitest';
import { openFloor } from './floor.ts';
import { endOf, playAll, type Scene } from './play.ts';
import { rehearsed } from './rehearsed.ts';
import type { Told } from './told.ts';

/** Tests that run side by side. */
const abreast = 24;

/** Runs tests of rules on the virtual clock and for real, and has each of them told in the same words. */
export function runBothWays(scenes: readonly Scene[]): void {
  const really = new Map<Scene, Told>();

  beforeAll(async () => {
    const floor = await openFloor();
    for (let from = 0; from < scenes.length; from += abreast) {
      const some = scenes.slice(from, from + abreast);
      const told = await playAll(floor, some);
      for (const [n, scene] of some.entries()) really.set(scene, told[n]!);
    }
    await floor.stop();
  }, 3_600_000);

  test.each(scenes)('$name', (scene) => {
    const { plan, block } = scene;
    expect(really.get(scene), scene.text).toEqual(rehearsed(plan, block, endOf(block)));
  });
}
