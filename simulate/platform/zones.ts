import { hour } from '../../src/time.js';
import { offsetAt } from '../clock.js';
import type { Zone } from '../countries.js';

const european = {
  'Europe/Paris': 1,
  'Europe/Brussels': 1,
  'Europe/Zurich': 1,
  'Europe/Luxembourg': 1,
  'Europe/Bucharest': 2,
  'Europe/Lisbon': 0,
} as const;
const steady = {
  'Asia/Manila': 8,
  'Asia/Bangkok': 7,
  'Indian/Antananarivo': 3,
  'Indian/Reunion': 4,
  'Africa/Dakar': 0,
  'Africa/Abidjan': 0,
  'Africa/Bamako': 0,
  'Africa/Casablanca': 1,
  'Africa/Tunis': 1,
  'Africa/Douala': 1,
  'Africa/Porto-Novo': 1,
  'America/Guadeloupe': -4,
  'America/Martinique': -4,
  'America/Bogota': -5,
  'America/Sao_Paulo': -3,
} as const;
export type ZoneName = keyof typeof european | keyof typeof steady;

function zones(hours: Readonly<Record<string, number>>, summer: boolean): [string, Zone][] {
  return Object.entries(hours).map(([name, east]) => [name, { name, offset: east * hour, summer }]);
}
const byName = new Map<string, Zone>([...zones(european, true), ...zones(steady, false)]);

export function zoneOf(name: ZoneName): Zone {
  return byName.get(name) as Zone;
}

/** Milliseconds east of UTC. */
export function eastOf(zone: Zone, at: number): number {
  return offsetAt(zone, at / 1000) * 1000;
}
