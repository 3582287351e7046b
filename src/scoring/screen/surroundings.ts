/** What a reader of leads is told beside their own payments, read once for all parties of a role. */
import type { OwnedRows } from '../../ledger/read-rows.js';
import type { DerivedFacts } from '../../typology/compiled/party-sorted.js';
import { toldOfWhom } from './derived-facts.js';
import type { Explainer } from './explain-party.js';
import { type KnownEntries, readKnownEntries } from './list-entries.js';
import { type KnownNotes, readKnownNotes } from './network-notes.js';
import { type PayingSeries, readPayingSeries } from './paying-series.js';

export interface Surroundings {
  readonly entries: KnownEntries;
  readonly notes: KnownNotes;
  /** Of the beneficiaries of whom something is told to one of the parties. */
  readonly series: PayingSeries;
}

/** `owned` are the streams of the parties, `told` the facts that other streams make for them. */
export async function readSurroundings(
  { ledger, pins, given }: Pick<Explainer, 'ledger' | 'pins' | 'given'>,
  owned: OwnedRows | undefined,
  told: DerivedFacts,
): Promise<Surroundings> {
  const met = owned === undefined ? [] : [...owned.rows.payer, ...owned.rows.beneficiary];
  return {
    entries: await readKnownEntries(ledger, pins),
    notes: await readKnownNotes({ ledger, pins, given }, new Set(met)),
    series: await readPayingSeries(ledger, pins, toldOfWhom(told)),
  };
}
