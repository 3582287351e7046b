/** What the parties of networks share besides payments: identifiers, and the place and minutes of collecting. */
import type { Ledger } from '../../ledger/ledger.js';
import type { Pins } from '../../ledger/pins.js';
import { sharedByAtMost } from './limits.js';
import type { SharedKind } from './network.js';

/** Party keys, the smaller first. */
export interface SharedTie {
  readonly kind: SharedKind;
  readonly one: number;
  readonly other: number;
  readonly times: number;
}

export interface SharedTies {
  readonly ties: readonly SharedTie[];
  /** Parties one of whose values stands on too many others to tie anybody. */
  readonly sharedByMany: ReadonlySet<number>;
}

/** Columns of `run_source` that identify somebody, with the side that they are of. */
const identifying: readonly { kind: SharedKind; side: 'payer' | 'beneficiary'; column: string }[] = [
  { kind: 'account', side: 'payer', column: 'payer_account_key' },
  { kind: 'account', side: 'beneficiary', column: 'beneficiary_account_key' },
  { kind: 'phone', side: 'payer', column: 'payer_phone_key' },
  { kind: 'phone', side: 'beneficiary', column: 'beneficiary_phone_key' },
  { kind: 'email', side: 'payer', column: 'payer_email_key' },
  { kind: 'device', side: 'payer', column: 'device_id_key' },
  { kind: 'address', side: 'payer', column: 'payer_address_key' },
];

/**
 * Among the parties of `network_pair`. How many carry a value is counted over the whole run. Where the facts of the
 * network were made, `agent_mate` must be of the same pins.
 */
export async function sharedTies(ledger: Ledger, pins: Pins): Promise<SharedTies> {
  await ledger.run(`CREATE OR REPLACE TEMP TABLE network_party AS
    SELECT payer AS party FROM network_pair UNION SELECT beneficiary FROM network_pair UNION SELECT party FROM network_lead`);
  await ledger.run(`CREATE OR REPLACE TEMP TABLE network_record AS
    SELECT record, party FROM run_party SEMI JOIN network_party USING (party)`);
  // The values of these parties come first, one scan for each side, and then whoever else has one of them.
  const own = (['payer', 'beneficiary'] as const).map((side) => {
    const mine = identifying.filter((each) => each.side === side);
    const kinds = mine.map(({ kind }) => `'${kind}'`).join(', ');
    const names = mine.map(({ column }) => column).join(', ');
    return `SELECT unnest([${kinds}]) AS kind, unnest([${names}]) AS value FROM (
      SELECT DISTINCT ${names} FROM run_source p SEMI JOIN network_record n ON n.record = p.${side}_record)`;
  });
  await ledger.run(
    `CREATE OR REPLACE TEMP TABLE network_value AS
     SELECT DISTINCT kind, value FROM (${own.join(' UNION ALL ')}) WHERE value IS NOT NULL`,
  );
  const holders = identifying.map(
    ({ kind, side, column }) =>
      `SELECT '${kind}' AS kind, p.${column} AS value, p.${side}_record AS record FROM run_source p
       WHERE p.${column} IN (SELECT value FROM network_value WHERE kind = '${kind}')`,
  );
  await ledger.run(
    `CREATE OR REPLACE TEMP TABLE network_holder AS
     SELECT DISTINCT kind, value, party FROM (${holders.join(' UNION ALL ')}) JOIN run_party USING (record)`,
  );
  const usable = `SELECT kind, value FROM network_holder GROUP BY kind, value HAVING count(*)`;
  const shared = await ledger.rows<{ kind: SharedKind; one: number; other: number; times: number }>(
    `WITH held AS (SELECT h.* FROM network_holder h SEMI JOIN network_party USING (party)
       SEMI JOIN (${usable} BETWEEN 2 AND ${sharedByAtMost}) u USING (kind, value))
     SELECT a.kind, a.party AS one, b.party AS other, count(*)::INTEGER AS times
     FROM held a JOIN held b ON a.kind = b.kind AND a.value = b.value AND a.party < b.party
     GROUP BY ALL ORDER BY kind, one, other`,
  );
  const many = await ledger.rows<{ party: number }>(
    `SELECT DISTINCT party FROM network_holder SEMI JOIN network_party USING (party)
     SEMI JOIN (${usable} > ${sharedByAtMost}) u USING (kind, value)`,
  );
  return {
    ties: pins.network ? [...shared, ...(await collectedTogether(ledger))] : shared,
    sharedByMany: new Set(many.map(({ party }) => party)),
  };
}

/** Whom the facts of the network tie by meetings at an agent (G5): one rule for what is evidence and for what is shown. */
async function collectedTogether(ledger: Ledger): Promise<readonly SharedTie[]> {
  return ledger.rows<{ kind: SharedKind; one: number; other: number; times: number }>(
    `SELECT 'collected-together' AS kind, a AS one, b AS other, times FROM agent_mate
     SEMI JOIN (SELECT party AS a FROM network_party) USING (a)
     SEMI JOIN (SELECT party AS b FROM network_party) USING (b) ORDER BY one, other`,
  );
}
