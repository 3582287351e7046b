/** Stories of many who pay one beneficiary, for tests of what is said about it. */
import { payments, read, type Told } from './scenario.js';

const beneficiary = { role: 'beneficiary', owner: 1 } as const;

/** What one payer sends: on such days, so much each time. Nobody shares a contact detail unless told. */
export interface Payer {
  readonly days: readonly number[];
  /** One amount, or those of each payment. */
  readonly euros?: number | readonly number[];
  readonly known?: Told['known'];
}

/** What the indicator says of whom they all pay. */
export function saysOfCrowd(id: string, payers: readonly Payer[]): string {
  const told = payers.flatMap(({ days, euros = 40, known }, i) =>
    days.map(
      (on, place): Told => ({
        on,
        from: i + 10,
        to: 1,
        euros: typeof euros === 'number' ? euros : (euros[place] ?? 40),
        known: known ?? { payer_phone: i + 10, payer_place: i },
      }),
    ),
  );
  return read(payments(...told.toSorted((a, b) => a.on - b.on)), beneficiary).says(id);
}

export function alike(count: number, payer: (i: number) => Payer): readonly Payer[] {
  return Array.from({ length: count }, (_, i) => payer(i));
}
