/** The record that a person means by an id. */
import { VigieError } from '../../errors.js';
import type { Role } from '../../intake/payment.js';
import type { Ledger } from '../../ledger/ledger.js';

export interface RecordNamed {
  readonly record: number;
  readonly role: Role;
  readonly id: string;
}

const roles = ['payer', 'beneficiary'] as const;

/** @throws VigieError `usage` when the id names no record, or one in each role. */
export async function findRecord(ledger: Ledger, named: string): Promise<RecordNamed> {
  const exact = await recordsOf(ledger, named);
  const role = roles.find((each) => named.startsWith(`${each}:`));
  const found =
    exact.length > 0 || role === undefined
      ? exact
      : (await recordsOf(ledger, named.slice(role.length + 1))).filter((each) => each.role === role);
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  throw new VigieError(
    'usage',
    named,
    only === undefined
      ? 'is no record of this ledger; give an id as it stands in the payment files or in leads.csv.'
      : `stands in both roles; write payer:${named} or beneficiary:${named}.`,
  );
}

async function recordsOf(ledger: Ledger, id: string): Promise<readonly RecordNamed[]> {
  const rows = await ledger.rows<{ record: number; role: number }>(
    'SELECT record, role::INTEGER AS role FROM record WHERE record_id = $id ORDER BY record',
    { id },
  );
  return rows.map(({ record, role }) => ({ record, role: role === 0 ? 'payer' : 'beneficiary', id }));
}

/** The id of a record, for what people read. */
export async function recordNamed(ledger: Ledger, record: number): Promise<string> {
  const [row] = await ledger.rows<{ id: string }>(
    `SELECT record_id AS id FROM record WHERE record = ${record}`,
  );
  if (row === undefined) throw new Error(`there is no record ${record}`);
  return row.id;
}
