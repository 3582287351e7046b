/** What the parties of networks share besides payments: identifiers, and the place and minutes of collecting. */
import type { Ledger } from '../../ledger/ledger.js';
import { sharedByAtMost, togetherTimes, togetherWithin } from './limits.js';
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

/** Among the parties of `network_pair`. How many carry a value is counted over the whole run. */
export async function sharedTies(ledger: Ledger): Promise<SharedTies> {
  await ledger.run(`CREATE OR REPLACE TEMP TABLE network_party AS
    SELECT payer AS party FROM network_pair UNION SELECT beneficiary FROM network_pair UNION SELECT party FROM network_lead`);
  await ledger.run(`CREATE OR REPLACE TEMP TABLE network_record AS
    SELECT record, party FROM run_party SEMI JOIN network_party USING (party)`);
  // The records of these parties come first, and then whoever else has one of their values: two scans of few columns.
  const own = identifying.map(
    ({ kind, side, column }) =>
      `SELECT '${kind}' AS kind, p.${column} AS value FROM run_source p
       SEMI JOIN network_record n ON n.record = p.${side}_record WHERE p.${column} IS NOT NULL`,
  );
  await ledger.run(
    `CREATE OR REPLACE TEMP TABLE network_value AS SELECT DISTINCT kind, value FROM (${own.join(' UNION ALL ')})`,
  );
  const holders = identifying.map(
    ({ kind, side, column }) =>
      `SELECT '${kind}' AS kind, p.${column} AS value, r.party FROM run_source p
       JOIN run_party r ON r.record = p.${side}_record
       WHERE p.${column} IN (SELECT value FROM network_value WHERE kind = '${kind}')`,
  );
  await ledger.run(
    `CREATE OR REPLACE TEMP TABLE network_holder AS SELECT DISTINCT kind, value, party FROM (${holders.join(' UNION ALL ')})`,
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
    ties: [...shared, ...(await collectedTogether(ledger))],
    sharedByMany: new Set(many.map(({ party }) => party)),
  };
}

/**
 * Beneficiaries who collect at one agent within minutes of each other on different days. At a busy agent anybody does
 * once.
 */
async function collectedTogether(ledger: Ledger): Promise<readonly SharedTie[]> {
  return ledger.rows<{ kind: SharedKind; one: number; other: number; times: number }>(
    `WITH collected AS (
       SELECT n.party, payout_agent AS agent, epoch_ms(try_cast(payout_at AS TIMESTAMPTZ)) AS collected_at
       FROM run_source p JOIN network_record n ON n.record = p.beneficiary_record
       WHERE payout_agent IS NOT NULL AND payout_at IS NOT NULL),
     dated AS (SELECT *, collected_at // ${togetherWithin} AS slot FROM collected WHERE collected_at IS NOT NULL),
     near AS (
       SELECT a.party AS one, b.party AS other, a.collected_at // 86400000 AS day FROM dated a
       JOIN (SELECT *, unnest([slot - 1, slot, slot + 1]) AS beside FROM dated) b
         ON b.agent = a.agent AND b.beside = a.slot AND a.party < b.party
       WHERE abs(a.collected_at - b.collected_at) <= ${togetherWithin})
     SELECT 'collected-together' AS kind, one, other, count(DISTINCT day)::INTEGER AS times FROM near
     GROUP BY one, other HAVING count(DISTINCT day) >= ${togetherTimes} ORDER BY one, other`,
  );
}
