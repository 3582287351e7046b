/**
 * `collector-variants` of people who are paid beyond the listed corridors. A list of countries only selects, so that what is
 * seen of names there brings payments into scope as it does elsewhere (S1); but most of those who pay there have nothing to
 * do with what is looked for, so that more is asked for: three times the payers, and names of the party itself.
 */

import { grouped } from '../../ledger/grouped.js';
import type { Ledger } from '../../ledger/ledger.js';
import { namesAlone } from './collecting-names.js';
import { fewestPayers, prepareCollectingAlone } from './collecting-tables.js';
import { lowBelow, prepareFactSource } from './fact-source.js';
import type { NetworkFact } from './network-fact.js';
import { greatestOf } from './spans.js';

/** Untied payers of somebody who is paid beyond the listed corridors. */
export const fewestBeyond: number = 3 * fewestPayers;

const beyond = `(coalesce(p.person_to_person, true) AND NOT p.corridor_listed AND coalesce(p.cross_border, true))`;

/** After `prepareFactChanges`. Makes the tables of `prepareFactSource` of other payments, so that it goes before whatever reads those. */
export async function namesBeyondCorridors(ledger: Ledger): Promise<readonly NetworkFact[]> {
  // Nearly everybody has fewer payers by now, and so had fewer at any time before.
  await ledger.run(`CREATE OR REPLACE TEMP TABLE paid_beyond AS
    SELECT b.party FROM run_source p
    JOIN run_party a ON a.record = p.payer_record JOIN run_party b ON b.record = p.beneficiary_record
    WHERE ${beyond} AND p.amount_ref_minor < ${lowBelow}
    GROUP BY b.party HAVING count(DISTINCT a.party) >= ${fewestBeyond}`);
  await prepareFactSource(
    ledger,
    `${beyond} AND p.beneficiary_record IN (SELECT record FROM run_party SEMI JOIN paid_beyond USING (party))`,
  );
  await prepareCollectingAlone(ledger, fewestBeyond);
  return namesAlone(ledger, fewestBeyond);
}

/** One series of facts about each, by the greater value of the two where somebody is paid in both ways. */
export function greaterOf(
  facts: readonly NetworkFact[],
  beyondCorridors: readonly NetworkFact[],
): readonly NetworkFact[] {
  const series = (of: readonly NetworkFact[]): ReadonlyMap<string, readonly NetworkFact[]> =>
    grouped(of, ({ kind, party }) => `${kind}:${party}`);
  const all = new Map(series(facts));
  for (const [key, others] of series(beyondCorridors)) {
    const known = all.get(key);
    all.set(key, known === undefined ? others : merged([known, others]));
  }
  return [...all.values()].flat();
}

function merged(all: readonly (readonly NetworkFact[])[]): readonly NetworkFact[] {
  return greatestOf(all).map(({ at, value }) => {
    const held = all.map((facts) => facts.findLast((fact) => fact.at <= at));
    const told = held.find((fact) => fact?.value === value);
    if (told === undefined) throw new Error(`no fact of ${value} at ${at}`);
    return { ...told, at };
  });
}
