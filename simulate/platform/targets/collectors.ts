import type { Weighted } from '../../random.js';
import { corridors } from '../corridors.js';
import { phoneNumber } from '../digits.js';
import { addRecord, drawName, newPayee } from '../new-payee.js';
import { firstRecord, type Payee } from '../payee.js';
import { type Place, placeOf } from '../places.js';
import { dayMs, windowStart } from '../window.js';
import { common, type Source, type World } from '../world.js';

export interface Collector {
  readonly payee: Payee;
  /** Attention is heavy-tailed. */
  readonly weight: number;
}
export type Collectors = ReadonlyMap<string, readonly Collector[]>;

/** A quarter of those made are never met. */
const perTarget = 1.25;
const nameCounts: Weighted<number> = [
  [1, 60],
  [2, 22],
  [3, 12],
  [4, 6],
];

/** Single ones and rings at one place, by country. */
export function makeCollectors(world: World, targets: number): Collectors {
  return new Map(
    corridors.target.map(([country, share]) => [
      country,
      collectorsOf(
        common(world),
        placeOf(country),
        Math.max(2, Math.round((targets * perTarget * share) / 100)),
      ),
    ]),
  );
}

function collectorsOf(source: Source, place: Place, wanted: number): readonly Collector[] {
  const { draws } = source;
  const usual = usualTowns(place);
  const made: Collector[] = [];
  for (let ring = 1; made.length < wanted; ring++) {
    const size = draws.chance(0.28) ? 2 + draws.poisson(1.4) : 1;
    const town = draws.pick(draws.chance(0.75) ? usual : place.towns);
    const { family } = drawName(source, place.code, 'f');
    for (let i = 0; i < size; i++) {
      const payee = newCollector(source, place, { town, family, size });
      payee.ring = size > 1 ? ring : -1;
      addNames(source, place, payee);
      made.push({ payee, weight: Math.min(8, (1 - draws.share()) ** (-1 / 1.25)) });
    }
  }
  return made;
}

/** The larger towns and every other one of the rest. */
function usualTowns({ code, towns }: Place): readonly string[] {
  const odd = code.charCodeAt(0) % 2;
  return towns.filter((_, i) => i < 3 || i % 2 === odd);
}

interface Ring {
  readonly town: string;
  readonly family: string;
  readonly size: number;
}

function newCollector(source: Source, place: Place, { town, family, size }: Ring): Payee {
  const { draws } = source;
  const from = windowStart - 200 * dayMs + draws.between(0, 850) * dayMs;
  return newPayee(source, place.code, 'collector', {
    town,
    sex: draws.chance(0.72) ? 'f' : 'm',
    age: draws.chance(0.3) ? [18.6, 25] : [25, 50],
    family: draws.chance(size > 1 ? 0.4 : 0) ? family : undefined,
    from,
    to: from + Math.max(90, draws.lognormal(400, 0.6)) * dayMs,
  });
}

/** Names of relatives, most on the same telephone; a fifth have the first name twice. */
function addNames(source: Source, { code }: Place, payee: Payee): void {
  const { draws } = source;
  const first = firstRecord(payee).name;
  for (let more = draws.weighted(nameCounts) - 1; more > 0; more--) {
    const sex = draws.chance(0.6) ? 'f' : 'm';
    const name = drawName(source, code, sex, draws.chance(0.55) ? first.family : undefined);
    const phone = draws.chance(0.7) ? payee.phone : phoneNumber(draws, placeOf(code));
    addRecord(source, payee, name, { phone });
  }
  if (draws.chance(0.2)) addRecord(source, payee, first);
}
