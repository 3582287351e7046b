import type { Payer } from './payer.js';
import { flags } from './payment-log.js';
import type { World } from './world.js';

/** The rows that one payer sends, among those made and kept since a row; what somebody sends back stands between them. */
export function rowsOf({ log }: World, payer: Payer, first: number): readonly number[] {
  const rows: number[] = [];
  for (let row = first; row < log.length; row++) {
    if (log.payer[row] === payer.index && ((log.flags[row] as number) & flags.dropped) === 0) rows.push(row);
  }
  return rows;
}

export function isAbroad({ log, parties }: World, payer: Payer, row: number): boolean {
  return parties.faceCountry(log.face[row] as number) !== payer.home.country;
}

export function isTarget({ log }: World, row: number): boolean {
  return ((log.flags[row] as number) & flags.target) !== 0;
}

/** Whether a person is paid, by the type that stands in the extract. */
export function paysPerson({ log, parties }: World, row: number): boolean {
  return parties.faceType(log.face[row] as number) === 'person';
}
