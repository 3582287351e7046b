import type { Instant } from '../time.js';
import type { Ledger } from './ledger.js';

/** Everything that a run reads, as versions (X1): equal pins give equal rows. */
export interface Pins {
  readonly asOf: Instant;
  /** First instant that the ledger covers (P4). */
  readonly ledgerStart: Instant;
  /** The last accepted row that the run sees, payment or status change. */
  readonly maxSeq: number;
  /** 0: no records yet. */
  readonly partyMap: number;
  readonly nameFrequency: number;
  /** 0: no list. */
  readonly lists: number;
  /** 0: no outcomes. */
  readonly outcomes: number;
  readonly corridors: number;
  readonly rates: number;
  /** Whether what stands in the streams of several parties is read; false leaves it unknown. */
  readonly network: boolean;
}

/** How far a payment may lie behind its own acceptance before its date is taken for a mistake (I7). */
export const latestLead = 86_400_000;

/**
 * Pins what the ledger holds now; `asOf` is the latest accepted `executed_at` that is no mistake when not given.
 * The party map is the resolved one where the latest base has one and resolving is on, else that base.
 */
export async function currentPins(
  ledger: Ledger,
  asOf?: Instant,
  { resolved = true }: { readonly resolved?: boolean } = {},
): Promise<Pins> {
  const latest = (column: string, table: string) => ledger.number(`SELECT max(${column}) FROM ${table}`);
  return {
    asOf: asOf ?? (await latest('"at"', `payment WHERE "at" <= received_at + ${latestLead}`)),
    ledgerStart: await ledger.number('SELECT min("at") FROM payment'),
    maxSeq: Math.max(await latest('seq', 'payment'), await latest('seq', 'status_change')),
    partyMap: await latestPartyMap(ledger, resolved),
    nameFrequency: await latest('version', 'name_frequency_version'),
    lists: await latest('version', 'list_version'),
    outcomes: await latest('version', 'outcome_version'),
    corridors: await latest('corridor_version', 'payment'),
    rates: await latest('rate_version', 'payment'),
    network: true,
  };
}

async function latestPartyMap(ledger: Ledger, resolved: boolean): Promise<number> {
  const base = await ledger.number(`SELECT max(version) FROM party_map_version WHERE kind = 'base'`);
  const made = await ledger.number(
    `SELECT max(version) FROM party_map_version WHERE kind = 'resolved' AND base_version = ${base}`,
  );
  return resolved && made > 0 ? made : base;
}
