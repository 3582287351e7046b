import type { Relationship } from '../../../src/intake/payment.js';
import type { Weighted } from '../../random.js';
import { corridors } from '../corridors.js';
import { organisation } from '../organisation.js';
import { pay } from '../pay.js';
import { firstRecord, type PayeeRecord } from '../payee.js';
import { pooled } from '../pool.js';
import { purpose } from '../purposes.js';
import { recordFor } from '../record-for.js';
import { irregular, sometime } from '../rhythm.js';
import { several } from '../several.js';
import { hourMs } from '../window.js';
import { type Life, newId } from '../world.js';
import { publicPayee } from './public-payee.js';

const stated: Weighted<Relationship> = [
  ['other', 35],
  ['friend', 38],
  ['none', 17],
  ['business', 10],
];
const purposes: Weighted<string> = [
  ['gift', 45],
  ['help', 15],
  ['friend', 15],
  ['other', 25],
];
const platforms = 6;
const platformCountries = ['FR', 'PT', 'RO'] as const;

/** Lawful services of adults, person to person and for half the payers over a platform as well. */
export function adultServices(life: Life, volume: number): void {
  const { draws, payer } = life;
  const countries = [draws.weighted(corridors.adultServices), draws.weighted(corridors.adultServices)];
  const performers = several(1 + draws.poisson(1.8 * volume), () => performer(life, draws.pick(countries)));
  const base = draws.lognormal(42, 0.6);
  const from = draws.chance(0.35) ? sometime(life) : payer.from;
  const online = draws.chance(0.5);
  const platform = platformOf(life);
  const hours = draws.chance(0.75) ? 'late' : undefined;
  irregular(life, { perMonth: volume, from, fits: 0.35, hours }, (at) => {
    if (online && draws.chance(0.5)) {
      pay(life, platform, at, draws.lognormal(28, 0.5), { channel: 'card', merchant: true });
      return;
    }
    const payee = draws.pickRanked(performers);
    const terms = { relationship: draws.weighted(stated), purpose: purpose(draws, purposes) };
    pay(life, recordFor(draws, payee), at, base * draws.lognormal(1, 0.45), terms);
    if (!draws.chance(0.12)) return;
    const record = recordFor(draws, payee);
    pay(life, record, at + draws.between(0.2, 2.8) * hourMs, base * draws.lognormal(0.8, 0.4), terms);
  });
}

function performer(life: Life, country: string): ReturnType<typeof publicPayee> {
  const sex = life.draws.chance(0.85) ? 'f' : 'm';
  return publicPayee(life, 'adult-performer', country, {
    newcomers: 0.22,
    names: 0.2,
    traits: { age: [20, 42], sex },
  });
}

function platformOf(life: Life): PayeeRecord {
  const { world, draws } = life;
  const all = world.pools.get('adult-platform')?.all.length;
  const found = pooled(life, 'adult-platform', all === platforms ? 0 : 0.3, () => {
    const country = draws.pick(platformCountries);
    const name = `Media ${newId(world, '').slice(0, 4)}`;
    return organisation(life, country, { name, klass: 'adult-platform', merchantCategory: '5967' }).payee;
  });
  return firstRecord(found);
}
