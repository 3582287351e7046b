import { Draws } from '../draws.js';
import type { Payer } from '../payer.js';
import type { Life, World } from '../world.js';

/** People who pay somebody together; the first one stands for all. */
export interface Group {
  readonly world: World;
  readonly draws: Draws;
  readonly lives: readonly [Life, ...Life[]];
}

/** Puts payers into groups of these sizes, each with a stream of its own. */
export function inGroups(
  world: World,
  payers: readonly Payer[],
  [smallest, largest]: readonly [number, number],
  each: (group: Group) => void,
): void {
  for (let i = 0; i < payers.length; ) {
    const size = smallest + world.draws.below(largest - smallest + 1);
    const [first, ...others] = payers.slice(i, i + size);
    i += size;
    if (first === undefined) return;
    const draws = new Draws(`${world.seed}/g/${first.id}`);
    const life = (payer: Payer): Life => ({ world, draws, payer });
    each({ world, draws, lives: [life(first), ...others.map(life)] });
  }
}
