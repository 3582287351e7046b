import { day } from '../src/time.js';
import { countries, countryIndex } from './countries.js';
import type { Journey } from './journey.js';
import type { Payer } from './payer.js';
import type { Random } from './random.js';
import type { World } from './world.js';

const tunnels = ['NL', 'CH', 'SE', 'DE', 'GB', 'IE'];

/** Three payments in five are made from another country: a port, the second home, wherever a private network ends. */
export function markAway(
  { log, parties }: World,
  payer: Payer,
  klass: string,
  rows: readonly number[],
  random: Random,
): void {
  const tunnel = countryIndex(random.pick(tunnels));
  for (const row of rows) {
    if (!random.chance(0.6)) continue;
    const paid = parties.faceCountry(log.face[row] as number);
    const port = random.whole(0, countries.length - 1);
    const there = klass === 'seafarer' ? port : klass === 'expatriate' ? paid : tunnel;
    log.net[row] = there === payer.home.country ? 0 : there + 1;
  }
}

/** On a journey everything is sent from there. */
export function markJourney({ log, from }: World, rows: readonly number[], journey: Journey): void {
  const start = from + journey.start * day;
  const end = start + journey.days * day;
  for (const row of rows) {
    const at = log.at[row] as number;
    if (at >= start && at < end) log.net[row] = journey.country + 1;
  }
}
