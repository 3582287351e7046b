import { type Country, countryAt } from './countries.js';
import type { Random } from './random.js';

const streets = {
  french:
    'rue des Lilas|avenue Jean Jaurès|rue Victor Hugo|rue de la République|boulevard Voltaire|rue Pasteur|rue du Moulin|place du Marché|rue des Écoles|chemin Vert|rue Gambetta|avenue de la Gare|rue Jules Ferry|allée des Tilleuls|rue de la Paix|impasse des Roses|rue du Stade|rue Émile Zola|cours Lafayette|quai des Bateliers',
  other:
    'Main Street|Park Road|Station Road|Mill Lane|Church Street|School Road|Garden Street|Market Street|River Road|Hill Street|West Street|Bridge Road|Station Square|Lake View|New Street|High Street',
} as const;
const french = streets.french.split('|');
const other = streets.other.split('|');

export interface Home {
  readonly country: number;
  readonly town: string;
  /** Street, postcode and town; empty abroad, where providers seldom ask. */
  readonly address: string;
}

export function home(random: Random, country: number, town?: string): Home {
  const at = countryAt(country);
  const place = town ?? random.pickSkewed(at.towns);
  if (!/\d/.test(place)) return { country, town: place, address: '' };
  const street = random.pick(at.origin === 'french' ? french : other);
  return { country, town: place, address: `${random.whole(1, 180)} ${street}, ${place}` };
}

/** A town without its postcode. */
export function townName(town: string): string {
  return town.replace(/^[\dA-Z]*\d[\dA-Z]* (\d?[A-Z]{2} )?/, '');
}

function digits(random: Random, count: number): string {
  let text = '';
  while (text.length < count) text += String(random.bits() % 100_000).padStart(5, '0');
  return text.slice(0, count);
}

/** Two zeros after the prefix: no network gives out such a number, so none here can ring. */
export function phoneNumber(random: Random, country: Country): string {
  return `+${country.dial}00${digits(random, 8)}`;
}

/** Check digits 00 are never those of a real account. */
export function bankAccount(random: Random, country: Country): string {
  return `${country.code}00${digits(random, 20)}`;
}

export function walletAccount(random: Random, country: Country): string {
  return `W${country.code}${digits(random, 10)}`;
}

/** One of some sixty counters of a town: neighbours who know nothing of each other share one. */
export function payoutAgent(random: Random, country: Country, town: string): string {
  const letters = town
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .slice(0, 3)
    .toUpperCase();
  return `${country.code}-${letters}-${String(random.whole(1, 60)).padStart(3, '0')}`;
}
