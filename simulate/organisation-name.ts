import type { Country } from './countries.js';
import type { Random } from './random.js';

const first =
  'Aster Boréal Cobalt Delta Éclat Faro Grana Horizon Iris Jade Kora Lumen Mistral Nova Orbis Prisma Quartz Rivage Solea Terra Ursa Vela Zenit Alba Brisa Coral'.split(
    ' ',
  );
const second =
  'Services|Group|Studio|Partners|Centre|Institute|Foundation|Association|Pay|Trading|Online|Network|Consulting|Logistics'.split(
    '|',
  );

/** An invented firm, school or association. */
export function organisationName(random: Random, at: Country, title?: string): string {
  const town = random.pickSkewed(at.towns).replace(/^\d+ /, '');
  if (title !== undefined) return `${title} ${random.pick(first)} ${town}`;
  return `${random.pick(first)} ${random.pick(second)} ${town}`;
}
