import type { Behaviour } from './behaviour.js';
import type { Random } from './random.js';
import type { World } from './world.js';

/** One household, group or person of a class, with a stream of its own. */
export interface Unit {
  readonly world: World;
  readonly random: Random;
  readonly klass: string;
  /** Payers the class may still have. */
  readonly room: number;
}

export interface PayerClass {
  readonly id: string;
  /** Makes one unit and returns how many payers of the class it has, at least one. */
  readonly generate: (unit: Unit) => number;
  /** What the shared beneficiaries are sized for. */
  readonly behaviour: Behaviour;
}
