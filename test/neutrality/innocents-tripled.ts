/** Whether paying three times as often makes innocents alerts: the same parties before and after, compared in pairs. */

import type { Role } from '../../src/intake/payment.js';
import { weights202611 } from '../../src/scoring/weights-2026-11.js';
import { clopperPearson } from '../../src/statistics/clopper-pearson.js';
import { type Population, population } from './population.js';
import { type Scored, type Screened, screenFile } from './screen-file.js';
import { tripleFile } from './triple-file.js';

export interface Rise {
  readonly of: string;
  readonly innocents: number;
  readonly before: number;
  /** How many ceased to be one. */
  readonly fallen: number;
  /** One line for each who became one. */
  readonly risen: readonly string[];
}

/**
 * Upper end of the 95 % interval of the rise of the share alerted, over all of them together: what becoming an alert
 * may be at most less what ceasing to be one must be at least, each exact and wrong once in 40, so both together at
 * most once in 20.
 */
export function mostRise(rises: readonly Rise[]): number {
  const sum = (of: (one: Rise) => number): number => rises.reduce((total, one) => total + of(one), 0);
  const innocents = sum((one) => one.innocents);
  const risen = clopperPearson(
    sum((one) => one.risen.length),
    innocents,
  );
  const fallen = clopperPearson(
    sum((one) => one.fallen),
    innocents,
  );
  return risen.upper - fallen.lower;
}

/** For people to read when it is too much. */
export function toldRise({ of, innocents, before, fallen, risen }: Rise): string {
  const counts = `${before} of ${innocents} before, ${risen.length} more and ${fallen} less`;
  return [`${of}: ${counts}`, ...risen].join('\n  ');
}

/** Share of innocents that the budget of an evaluation lets stand above its cut. */
const rate = 0.0005;
const alertBand = weights202611.cuts[weights202611.alert];

/** No score weighs less than any. */
function scoreOf(screened: Screened, key: string): number {
  return screened.parties.get(key)?.pattern ?? Number.NEGATIVE_INFINITY;
}

function line(key: string, klass: string, one: Scored | undefined, other: Scored | undefined): string {
  const told = (scored: Scored | undefined): string => `${scored?.pattern} ${scored?.indicators.join(';')}`;
  return `${klass} ${key}: ${told(one)} -> ${told(other)}`;
}

function rise(of: string, keys: readonly string[], cut: number, given: Given): Rise {
  const { before, after, innocents } = given;
  const alerted = (screened: Screened) => (key: string) => scoreOf(screened, key) >= cut;
  const [was, is] = [alerted(before), alerted(after)];
  return {
    of,
    innocents: keys.length,
    before: keys.filter(was).length,
    fallen: keys.filter((key) => was(key) && !is(key)).length,
    risen: keys
      .filter((key) => !was(key) && is(key))
      .map((key) => line(key, innocents.get(key) ?? '', before.parties.get(key), after.parties.get(key))),
  };
}

interface Given extends Pick<Population, 'innocents'> {
  readonly before: Screened;
  readonly after: Screened;
}

/** For either role: at the alert band, and above the cut that lets `rate` of the innocents stand above it before. */
export async function innocentsTripled(options: {
  readonly seed: number;
  readonly payers: number;
  readonly targetRate: number;
}): Promise<readonly Rise[]> {
  const { file, path, innocents } = await population(options);
  const before = await screenFile(file);
  const payers = [...innocents.keys()].filter((key) => key.startsWith('payer '));
  const ids = payers.map((key) => `'${key.slice('payer '.length)}'`);
  await tripleFile(file, path('tripled.csv'), `payer_id IN (${ids.join(', ')})`);
  const given: Given = { before, after: await screenFile(path('tripled.csv')), innocents };
  return (['payer', 'beneficiary'] satisfies Role[]).flatMap((role) => {
    const keys = [...innocents.keys()].filter((key) => key.startsWith(`${role} `));
    const scores = keys.map((key) => scoreOf(before, key)).sort((a, b) => b - a);
    const cut = scores[Math.floor(rate * keys.length)] ?? Number.NEGATIVE_INFINITY;
    return [
      rise(`${role}s at the alert band`, keys, alertBand, given),
      rise(`${role}s above the cut at ${rate}`, keys, cut + 1, given),
    ];
  });
}
