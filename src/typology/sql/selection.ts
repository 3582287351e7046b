/** Which rows a run reads, and in which order: SQL over `run_source` (X2, O1). */
import { literal } from '../../intake/facts/quote.js';
import type { Role } from '../../intake/payment.js';
import { runColumns, runJoins } from '../../ledger/run-relation.js';
import type { Catalogue } from '../definition.js';
import { bringing, brings } from '../given-facts.js';
import { otherRole } from '../interpret-moment.js';
import { readsPairsOfNamed } from '../naming.js';

/** Row-level scope (S1) of `p`; unknown is kept. What is given of parties brings further payments into scope. */
export const rowInScope: string =
  '(coalesce(p.person_to_person, true) AND coalesce(p.corridor_listed, true))';

/** Kinds by how much they bring into scope, as literals; never empty. */
function kindsThat(bring: 'all' | 'between-persons'): string {
  return bringing
    .filter((kind) => brings(kind) === bring)
    .map(literal)
    .join(', ');
}

/**
 * The condition by which what holds of a payment's parties brings it into scope, of `p` with party keys and
 * `person_to_person`. `held(kind, role, party)` is a relation with those of whom a kind holds.
 */
export function broughtIntoScope(held: string): string {
  const holds = (role: Role, bring: 'all' | 'between-persons'): string =>
    `p.${role} IN (SELECT party FROM ${held} WHERE role = '${role}' AND kind IN (${kindsThat(bring)}))`;
  const either = (bring: 'all' | 'between-persons'): string =>
    `(${holds('payer', bring)} OR ${holds('beneficiary', bring)})`;
  return `(${either('all')} OR (coalesce(p.person_to_person, true) AND ${either('between-persons')}))`;
}

/**
 * Makes `scoped_payment`. `given_party(kind, role, party, value)` must exist; `given` says whether anything in it
 * brings payments into scope, since the engine can push the row's own scope down to its scan only where it stands alone.
 */
export function scopedPaymentSql(given: boolean): string {
  const orBrought = ` OR ${broughtIntoScope('given_party')}`;
  return `CREATE OR REPLACE TEMP TABLE scoped_payment AS
    SELECT p.seq, p."at", p.payer, p.beneficiary, p.amount FROM (
      SELECT p.seq, p."at", p.person_to_person, p.corridor_listed, p.amount_ref_minor AS amount,
        coalesce(a.party, -1)::INTEGER AS payer, coalesce(b.party, -1)::INTEGER AS beneficiary
      FROM run_source p
      LEFT JOIN run_party a ON a.record = p.payer_record
      LEFT JOIN run_party b ON b.record = p.beneficiary_record) p
    WHERE ${rowInScope}${given ? orBrought : ''}`;
}

/** Payments in which a kept party stands on one side, that side's party being known from the choice itself. */
function side(role: Role, at: Role, select: (owner: string) => string, where: string): string {
  const other = at === 'payer' ? 'beneficiary' : 'payer';
  const parties = at === 'payer' ? ['k.party', 'o.party'] : ['o.party', 'k.party'];
  const [payer = '', beneficiary = ''] = parties;
  // The choice is joined first, so that what follows is worked out for its payments alone.
  return (
    `SELECT ${select('p.owner')} FROM (SELECT ${runColumns(payer, beneficiary)}, k.party AS owner ` +
    `FROM run_source p JOIN (SELECT record, party FROM run_party SEMI JOIN kept_${role} USING (party)) k ` +
    `ON k.record = p.${at}_record LEFT JOIN run_party o ON o.record = p.${other}_record ${runJoins}) p ${where}`
  );
}

function unsorted(role: Role, select: (owner: string) => string): string {
  const other = role === 'payer' ? 'beneficiary' : 'payer';
  return `${side(role, role, select, '')} UNION ALL ${side(role, other, select, 'WHERE p.payer <> p.beneficiary')}`;
}

/**
 * What an evaluation of a payer can read (X2): pairs with a payment in scope in full, for their explanations; of the
 * rest what makes a minor and what a definition names, and no card streams: `named_row`. Of beneficiaries every age
 * counts (R3), and whether a pair is new hangs on all its payments.
 */
const readOfPayer = {
  forward: '(c.seq IN (FROM named_row) OR (c.payer, c.beneficiary) IN (FROM pair))',
  back: '(c.beneficiary, c.payer) IN (FROM pair)',
} as const;

/** Which payments stand in the streams of kept parties, with the owner and the party keys of both sides: few columns. */
function chosen(role: Role, read?: typeof readOfPayer): string {
  const from = (at: Role): string => {
    const [mine, others] = ['k.party', 'coalesce(o.party, -1)'];
    const [payer, beneficiary] = at === 'payer' ? [mine, others] : [others, mine];
    return (
      `SELECT * FROM (SELECT p.seq, k.party AS owner, ${payer} AS payer, ${beneficiary} AS beneficiary FROM run_source p ` +
      `JOIN kept k ON k.record = p.${at}_record LEFT JOIN run_party o ON o.record = p.${otherRole(at)}_record) c`
    );
  };
  const kept = `kept AS MATERIALIZED (SELECT record, party FROM run_party SEMI JOIN kept_${role} USING (party))`;
  const pair = `pair AS (SELECT DISTINCT s.payer, s.beneficiary FROM scoped_payment s SEMI JOIN kept_${role} k ON k.party = s.${role})`;
  return `WITH ${read === undefined ? kept : `${kept}, ${pair}`}
    ${from(role)} WHERE ${read?.forward ?? 'true'} UNION ALL
    ${from(otherRole(role))} WHERE c.payer <> c.beneficiary AND ${read?.back ?? 'true'}`;
}

const order = 'ORDER BY owner, "at", payment_id, seq';

/**
 * The streams of the parties in `kept_payer` or `kept_beneficiary`: each party's payments in both roles (O4), sorted by
 * owner, instant, payment id and seq. A payment to oneself stands once.
 */
export function streamsSql(role: Role, select: (owner: string) => string): string {
  const rows = unsorted(role, (owner) => `${select(owner)}, p.payment_id`);
  return `SELECT * EXCLUDE (payment_id) FROM (${rows}) ${order}`;
}

/**
 * Puts those streams aside in their order, for `wholeStreamsSql` and `heldStreamsSql`: to gather them reads every
 * payment of the ledger. Where few are kept this costs less than `streamsSql`, where all are more. Without `readBy` they
 * are whole; else payments that no evaluation of that catalogue reads are left out, and `scoped_payment` must have been
 * made, and of payers `named_row` for it.
 */
export function holdStreamsSql(role: Role, select: (owner: string) => string, readBy?: Catalogue): string {
  const whole = role === 'beneficiary' || readBy === undefined || readsPairsOfNamed(readBy, role);
  // Which payments, from few columns, and then all columns of these in one scan for both sides of a stream.
  return `CREATE OR REPLACE TEMP TABLE stream_${role} AS
    WITH chosen AS MATERIALIZED (${chosen(role, whole ? undefined : readOfPayer)})
    SELECT ${select('p.owner')}, p.payment_id FROM (
      SELECT ${runColumns('nullif(c.payer, -1)', 'nullif(c.beneficiary, -1)')}, c.owner
      FROM run_source p JOIN chosen c ON c.seq = p.seq ${runJoins}) p ${order}`;
}

/** The ids of the payments put aside, by seq, of those in a relation that has seqs alone. */
export function heldIdsSql(seqs: string): string {
  const held = (role: Role): string =>
    `SELECT seq, payment_id FROM stream_${role} SEMI JOIN ${seqs} USING (seq)`;
  // A payment stands in streams of both roles.
  return `(${held('payer')} UNION ${held('beneficiary')})`;
}

/** All streams put aside, or some of their columns: in the order in which they lie there, which whoever reads them checks. */
export function wholeStreamsSql(role: Role, columns: readonly string[]): string {
  return `SELECT ${columns.map((name) => `"${name}"`).join(', ')} FROM stream_${role}`;
}

/** Owners, both ends included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

const everybody: Span = { first: -1, last: 2 ** 31 - 1 };

/**
 * As `streamsSql`, out of the streams put aside; `kept_payer` or `kept_beneficiary` may name fewer parties by now. Streams
 * lie by owner, so that of those from one owner to another little else is read.
 */
export function heldStreamsSql(role: Role, { first, last }: Span = everybody): string {
  return `SELECT s.* EXCLUDE (payment_id) FROM stream_${role} s SEMI JOIN kept_${role} k ON k.party = s.owner
    WHERE s.owner BETWEEN ${first} AND ${last} ORDER BY s.rowid`;
}

/** Spans of owners whose streams, as `heldStreamsSql` gives them, are of about so many rows together. */
export function heldLotsSql(role: Role, rows: number): string {
  return `WITH long AS (SELECT owner, count(*) AS rows FROM stream_${role} s SEMI JOIN kept_${role} k ON k.party = s.owner
      GROUP BY owner),
    placed AS (SELECT owner, rows, (sum(rows) OVER (ORDER BY owner) - rows) // ${rows} AS lot FROM long)
    SELECT min(owner) AS first, max(owner) AS last, sum(rows)::DOUBLE AS rows FROM placed GROUP BY lot ORDER BY lot`;
}
