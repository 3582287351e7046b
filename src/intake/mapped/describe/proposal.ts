/** What `describe` proposes for a file, and what it leaves to whoever knows the file. */
import type { PaymentColumn } from '../../payment.js';
import type { Layout, SideField, Source } from '../mapping.js';
import type { NumberGuess } from './number-evidence.js';

/** Why an entry is as it is, or what is open about it. */
export type Note =
  /** No value tells the order of day and month apart. */
  | { readonly code: 'order-open'; readonly forms: readonly string[] }
  /** Some values fit one order only, some the other only. */
  | { readonly code: 'order-contradicted'; readonly forms: readonly string[] }
  | { readonly code: 'order-told'; readonly values: number }
  | { readonly code: 'order-of-column'; readonly column: string }
  | { readonly code: 'short-year' }
  | { readonly code: 'no-zone' }
  | { readonly code: 'values-open'; readonly values: readonly string[] }
  | { readonly code: 'by-values' }
  | { readonly code: 'by-name' }
  | { readonly code: 'minor-units' }
  | { readonly code: 'side-assumed' }
  | { readonly code: 'id-digest' }
  | { readonly code: 'no-column' }
  | { readonly code: 'whose-account' }
  | { readonly code: 'rounded-ids'; readonly values: number };

export interface Entry<Target> {
  readonly target: Target;
  readonly source: Source;
  readonly notes: readonly Note[];
  /** What must be decided before the mapping is read. */
  readonly open?: 'format' | 'value';
}

export interface ProposedStatement {
  readonly holder: readonly Entry<SideField>[];
  readonly counterparty: readonly Entry<SideField>[];
  /** The column that tells the direction, with its values. */
  readonly direction:
    | { readonly column: string; readonly outgoing: readonly string[]; readonly incoming: readonly string[] }
    | undefined;
}

export interface Proposal {
  readonly layout: Layout;
  readonly numbers: NumberGuess;
  readonly entries: readonly Entry<PaymentColumn>[];
  readonly statement: ProposedStatement | undefined;
  /** Columns of the file that are not used. */
  readonly unused: readonly string[];
}

/** Sides and places without which few definitions can say anything. */
export const wanted = ['payer', 'beneficiary', 'payer_country', 'beneficiary_country'] as const;
export type Wanted = (typeof wanted)[number];

export function missingIn({ entries, statement }: Proposal): readonly Wanted[] {
  const has = new Set<string>(entries.map(({ target }) => target));
  if (statement !== undefined) {
    // Who pays is the holder in some rows and the counterparty in others.
    for (const { target } of statement.holder) has.add(`payer_${target}`);
    for (const { target } of statement.counterparty) has.add(`beneficiary_${target}`);
  }
  // A name is nobody without a country (I3).
  const names = (role: string): boolean =>
    ['id', 'account', 'phone'].some((field) => has.has(`${role}_${field}`)) ||
    (role === 'payer' && has.has('wallet_id')) ||
    (has.has(`${role}_name`) && has.has(`${role}_country`));
  return wanted.filter((each) => (each.endsWith('_country') ? !has.has(each) : !names(each)));
}

/** Sides of which nothing in the mapping says who it is: their payments would load with nobody there (P6). */
export function missingSides(proposal: Proposal): number {
  return missingIn(proposal).filter((each) => each === 'payer' || each === 'beneficiary').length;
}

/** How many things are open. */
export function openQuestions(proposal: Proposal): number {
  const { numbers, entries, statement } = proposal;
  const all = [...entries, ...(statement?.holder ?? []), ...(statement?.counterparty ?? [])];
  const values = (entry: Entry<string>): number =>
    entry.source.kind === 'cells' && [...entry.source.values.values()].includes('?') ? 1 : 0;
  return (
    missingSides(proposal) +
    (numbers.decimal === undefined ? 1 : 0) +
    all.reduce((sum, entry) => sum + (entry.open === undefined ? 0 : 1) + values(entry), 0)
  );
}
