/**
 * `restart-after-exit`: the institution ended the relation with a payer, and the same person pays again over a record
 * that had not paid by then: a record of the same party, or one with the same account, with the same birth date and name,
 * or, which says less, with the same phone.
 */

import { lowered, plainWords } from '../../intake/facts/text-sql.js';
import { grouped } from '../../ledger/grouped.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { Decided } from './decided.js';
import { mostShown, type NetworkFact, type Tie, ties } from './network-fact.js';
import { never, stepsOf } from './spans.js';

/** A phone or an account on more records is nobody's. */
const mostRecords = 4;

/** Of a masked name letters are left and no word: it is nobody's. */
const tells = (name: string): string => `regexp_matches(${lowered(name)}, '[\\p{L}\\p{M}]{2}')`;
const words = (name: string): string => `list_sort(string_split(${plainWords(lowered(name))}, ' '))`;

interface Again extends Readonly<Record<string, string | number | null>> {
  readonly party: number;
  readonly first: number;
  readonly seq: number;
  readonly tie: string;
  readonly exit: number;
  /** The person is a minor, or the number turned out to be nobody's. */
  readonly until: number | null;
}

/** A tie that says it is the same person; a phone is often a family's. */
function weightOfTie(tie: Tie): number {
  return tie === 'phone' ? 1 : 2;
}

function tieOf(text: string): Tie {
  const tie = ties.find((each) => each === text);
  if (tie === undefined) throw new Error(`records are not tied by ${text}`);
  return tie;
}

/** `prepareFactSource` must have run. */
export async function restartsAfterExit(
  ledger: Ledger,
  decided: readonly Decided[],
): Promise<readonly NetworkFact[]> {
  const exits = decided.filter(({ role, outcome }) => role === 'payer' && outcome === 'exited');
  if (exits.length === 0) return [];
  await ledger.run(
    'CREATE OR REPLACE TEMP TABLE left_record (exit INTEGER, record INTEGER, party INTEGER, since BIGINT)',
  );
  const rows = await ledger.connection.createAppender('left_record', 'main', 'temp');
  exits.forEach(({ record, party, from }, exit) => {
    rows.appendInteger(exit);
    rows.appendInteger(record);
    rows.appendInteger(party);
    rows.appendBigInt(BigInt(from));
    rows.endRow();
  });
  rows.closeSync();
  await ledger.run(`CREATE OR REPLACE TEMP TABLE payer_sign AS
    SELECT payer_record AS record, payer_phone_key AS phone, payer_account_key AS account, payer_birth_date AS born,
      payer_name AS name, min("at") AS since
    FROM run_source WHERE payer_record IS NOT NULL AND (
      payer_record IN (SELECT record FROM left_record)
      OR payer_record IN (SELECT m.record FROM run_party m SEMI JOIN left_record USING (party))
      OR payer_phone_key IN (SELECT payer_phone_key FROM run_source SEMI JOIN left_record l ON l.record = payer_record)
      OR payer_account_key IN (SELECT payer_account_key FROM run_source SEMI JOIN left_record l ON l.record = payer_record)
      OR payer_birth_date IN (SELECT payer_birth_date FROM run_source SEMI JOIN left_record l ON l.record = payer_record))
    GROUP BY ALL`);
  const found = await ledger.rows<Again>(`
    WITH gone AS (SELECT l.exit, l.party, l.since AS left_at, s.* FROM left_record l JOIN payer_sign s ON s.record = l.record AND s.since <= l.since),
    on_record AS (
      SELECT 'phone' AS kind, phone AS key, record, min(since) AS since FROM payer_sign WHERE phone IS NOT NULL GROUP BY ALL
      UNION ALL SELECT 'account', account, record, min(since) FROM payer_sign WHERE account IS NOT NULL GROUP BY ALL),
    placeholder AS (SELECT kind, key, since AS until FROM on_record
      QUALIFY row_number() OVER (PARTITION BY kind, key ORDER BY since, record) = ${mostRecords + 1}),
    again AS (
      SELECT g.exit, s.record, 'party' AS tie, s.since, NULL::BIGINT AS until FROM gone g JOIN run_party m ON m.party = g.party JOIN payer_sign s ON s.record = m.record
      UNION SELECT g.exit, s.record, 'account', s.since, p.until FROM gone g JOIN payer_sign s ON s.account = g.account
        LEFT JOIN placeholder p ON p.kind = 'account' AND p.key = s.account
      UNION SELECT g.exit, s.record, 'birth-date', s.since, NULL FROM gone g JOIN payer_sign s ON s.born = g.born AND ${words('s.name')} = ${words('g.name')}
        WHERE ${tells('g.name')}
      UNION SELECT g.exit, s.record, 'phone', s.since, p.until FROM gone g JOIN payer_sign s ON s.phone = g.phone
        LEFT JOIN placeholder p ON p.kind = 'phone' AND p.key = s.phone),
    first AS (SELECT payer_record AS record, min("at") AS first, arg_min(seq, ("at", seq)) AS seq
      FROM run_source SEMI JOIN again ON again.record = payer_record GROUP BY payer_record)
    SELECT m.party, greatest(f.first, min(a.since))::DOUBLE AS first, f.seq::DOUBLE AS seq, a.tie, a.exit,
      least(y.minor_at, CASE WHEN count(*) = count(a.until) THEN max(a.until) END)::DOUBLE AS until
    FROM again a JOIN left_record l ON l.exit = a.exit JOIN first f ON f.record = a.record AND f.first > l.since
    JOIN run_party m ON m.record = a.record LEFT JOIN fact_minor y ON y.party = m.party
    GROUP BY m.party, f.first, f.seq, a.tie, a.exit, y.minor_at, a.record
    ORDER BY m.party, f.first, f.seq, a.exit, a.tie`);
  return [...grouped(found, ({ party }) => party)].flatMap(([party, all]) => {
    const spans = all.map((each) => ({
      exit: each.exit,
      seq: each.seq,
      by: tieOf(each.tie),
      from: each.first,
      until: Math.min(each.until ?? never, exits[each.exit]?.until ?? never),
    }));
    const instants = spans.flatMap(({ from, until }) => [from, until]);
    const heldAt = (at: number) => spans.filter(({ from, until }) => from <= at && at < until);
    const valueAt = (at: number): number => Math.max(0, ...heldAt(at).map(({ by }) => weightOfTie(by)));
    return stepsOf(instants, valueAt, 0).map(({ at, value }): NetworkFact => {
      const held = heldAt(at);
      const since = Math.max(...held.map(({ exit }) => exits[exit]?.decidedAt ?? never));
      return {
        kind: 'restart-after-exit',
        role: 'payer',
        party,
        at,
        value,
        detail: {
          count: new Set(held.map(({ seq }) => seq)).size,
          by: [...new Set(held.map(({ by }) => by))],
          about: [...new Set(held.map(({ exit }) => exits[exit]?.party ?? -1))],
          payments: [...new Set(held.map(({ seq }) => seq))].slice(0, mostShown),
          ...(held.length === 0 ? {} : { since }),
        },
      };
    });
  });
}
