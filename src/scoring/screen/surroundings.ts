/** What a reader of leads is told beside their own payments, read once for all parties of a role. */
import type { OwnedRows } from '../../ledger/read-rows.js';
import { partyIds } from '../../ledger/run-facts.js';
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
  /** Printed ids of those who pay in these series. */
  readonly payerIds: ReadonlyMap<number, string>;
}

/** `owned` are the streams of the parties, `told` the facts that other streams make for them. */
export async function readSurroundings(
  { ledger, pins, given }: Pick<Explainer, 'ledger' | 'pins' | 'given'>,
  owned: OwnedRows | undefined,
  told: DerivedFacts,
): Promise<Surroundings> {
  const met = owned === undefined ? [] : [...owned.rows.payer, ...owned.rows.beneficiary];
  const series = await readPayingSeries(ledger, pins, toldOfWhom(told));
  const payers = new Set([...series.values()].flatMap((of) => of.map(({ payer }) => payer)));
  return {
    entries: await readKnownEntries(ledger, pins),
    notes: await readKnownNotes({ ledger, pins, given }, new Set(met)),
    series,
    payerIds: await partyIds(ledger, pins, 'payer', [...payers]),
  };
}
