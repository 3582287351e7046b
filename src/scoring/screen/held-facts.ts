/** Given facts as relations `(kind, role, party, value)`: who ever held one, and who holds it at the end. */
import type { Ledger } from '../../ledger/ledger.js';
import type { GivenFact } from '../../typology/given-facts.js';

export type HeldFact = Omit<GivenFact, 'at'>;

function held(facts: readonly GivenFact[], take: (before: number, value: number) => number): HeldFact[] {
  const values = new Map<string, HeldFact>();
  for (const { kind, role, party, value } of facts) {
    const key = `${kind}:${role}:${party}`;
    values.set(key, { kind, role, party, value: take(values.get(key)?.value ?? 0, value) });
  }
  return [...values.values()].filter(({ value }) => value > 0);
}

export function greatestValues(facts: readonly GivenFact[]): readonly HeldFact[] {
  return held(facts, Math.max);
}

/** What holds once every fact has been told; `facts` stand by instant. */
export function lastValues(facts: readonly GivenFact[]): readonly HeldFact[] {
  return held(facts, (_, value) => value);
}

/** Makes a relation of them. */
export async function tellHeld(ledger: Ledger, name: string, facts: readonly HeldFact[]): Promise<void> {
  await ledger.run(
    `CREATE OR REPLACE TEMP TABLE ${name} (kind VARCHAR, role VARCHAR, party INTEGER, value INTEGER)`,
  );
  const rows = await ledger.connection.createAppender(name, 'main', 'temp');
  for (const { kind, role, party, value } of facts) {
    rows.appendVarchar(kind);
    rows.appendVarchar(role);
    rows.appendInteger(party);
    rows.appendInteger(value);
    rows.endRow();
  }
  rows.closeSync();
}
