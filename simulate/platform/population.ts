import { isTargetClass, kinds, remainder } from './kinds.js';
import { newPayer } from './new-payer.js';
import type { Payer } from './payer.js';
import type { World } from './world.js';

/** The others are second records, or people who never pay. */
const people = 0.985;

/** Share of the payers who are targets, as the rates say. */
export const usualTargetRate: number =
  Object.entries(kinds).reduce((sum, [klass, { share }]) => sum + (isTargetClass(klass) ? share : 0), 0) /
  100;

/** The largest that leaves room for everybody else. */
export const largestTargetRate = 0.5;

/** How many payers of each class there are. Targets of another rate take the place of those who only shop. */
export function quotas(size: number, targetRate: number): ReadonlyMap<string, number> {
  const scale = targetRate / usualTargetRate;
  const counts = Object.entries(kinds).map(([klass, { share }]): [string, number] => [
    klass,
    Math.round((size * share * (isTargetClass(klass) ? scale : 1)) / 100),
  ]);
  const others = counts.reduce((sum, [, count]) => sum + count, 0);
  return new Map(counts).set(remainder, Math.max(0, Math.round(size * people) - others));
}

/** All payers in an order that tells nothing. */
export function populate(world: World, targetRate: number): readonly Payer[] {
  const { draws } = world;
  const classes = [...quotas(world.size, targetRate)].flatMap(([klass, count]) =>
    new Array<string>(count).fill(klass),
  );
  for (let i = classes.length - 1; i > 0; i--) {
    const other = draws.below(i + 1);
    [classes[i], classes[other]] = [classes[other] as string, classes[i] as string];
  }
  for (const klass of classes) world.payers.push(newPayer(world, klass));
  return [...world.payers];
}
