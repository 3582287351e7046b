/**
 * What all facts are made from: of the payments that a row alone brings into scope, who paid whom low amounts that
 * nothing explains, from when until when. Instants are such that what holds at one was known by then.
 */
import { literal } from '../../intake/facts/quote.js';
import { kinships } from '../../intake/payment.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { Pins } from '../../ledger/pins.js';
import { rowInScope } from '../../typology/sql/selection.js';
import { linkFields } from './payer-links.js';

/** In cents of EUR: the upper bound of the amounts that every definition of low payments shares. */
export const lowBelow = 15_000;
/** A beneficiary with more payers passes nothing on: a school, a clinic, a parish, an exchange desk, an appeal. */
export const mostPayers = 50;

/** A tie that a payment tells by itself; one is enough, for what is wrongly left out accuses nobody. */
const tied = `(coalesce(p.account_shared, false) OR coalesce(p.family_name_shared, false)
  OR coalesce(p.relationship IN ('self', ${kinships.map(literal).join(', ')}), false)
  OR coalesce(p.relationship = 'business' AND p.relationship_basis = 'verified', false)
  OR coalesce(p.payer_type = 'organisation', false))`;

const organisation = `(coalesce(p.beneficiary_type <> 'person', false) OR coalesce(p.intermediary, false))`;

/** From when a low payment stands executed, null where it never did. */
const start = `CASE WHEN p.amount_ref_minor < ${lowBelow} THEN
  CASE WHEN coalesce(st.status, p.first_status) = 'executed' THEN p."at" ELSE c.became END END`;

/** Until when it then does, null where nothing is told after that. */
const end = `CASE WHEN coalesce(st.status, p.first_status) = 'executed' THEN c.ceased ELSE c.ceased_again END`;

/** Joins of `start`, `end` and of the instant from which a payment stands executed no more. */
export const standing = `LEFT JOIN fact_change c ON c.payment_seq = p.seq LEFT JOIN run_status st ON st.payment_seq = p.seq`;

/**
 * Makes `fact_minor(party, minor_at)` and `fact_change`, when payments began and ceased to stand: of all payments, for
 * whichever of them facts are made of. `run_source` and `run_party` must have been prepared.
 */
export async function prepareFactChanges(ledger: Ledger, pins: Pins): Promise<void> {
  await ledger.run(`CREATE OR REPLACE TEMP TABLE fact_minor AS
    SELECT m.party, min(young."at") AS minor_at FROM (
      SELECT payer_record AS record, "at" FROM run_source WHERE payer_age < 18
      UNION ALL SELECT beneficiary_record, "at" FROM run_source WHERE beneficiary_age < 18) young
    JOIN run_party m USING (record) GROUP BY m.party`);
  // What was refused first and executed afterwards ceases to stand by what is told of it after that.
  await ledger.run(`CREATE OR REPLACE TEMP TABLE fact_change AS
    WITH told AS (
      SELECT payment_seq, status, "at", min("at") FILTER (status = 'executed') OVER (PARTITION BY payment_seq) AS became
      FROM status_change WHERE kind = 'status' AND NOT from_start AND "at" <= ${pins.asOf} AND seq <= ${pins.maxSeq})
    SELECT payment_seq, any_value(became) AS became, min("at") FILTER (status <> 'executed') AS ceased,
      min("at") FILTER (status <> 'executed' AND "at" > became) AS ceased_again
    FROM told GROUP BY payment_seq`);
}

/**
 * Makes `fact_source`, the payments `p` of `which` with their parties, and of it
 * `fact_edge(payer, beneficiary, start, until, seq, abroad_at)`: payers with a low payment that stands, until a tie
 * shows, something flows back, or the beneficiary is closed to facts (a minor, an organisation, too many payers).
 * `until` is null where nothing ends it, `abroad_at` where nothing has crossed a border; a pair has further rows for
 * payments that were sent back. After `prepareFactChanges`.
 */
export async function prepareFactSource(ledger: Ledger, which: string = rowInScope): Promise<void> {
  // Read again and again, and few of the columns and of the payments. Payments of one instant stand by `draw`, which does
  // not depend on the order in which they were loaded.
  await ledger.run(`CREATE OR REPLACE TEMP TABLE fact_source AS
    SELECT p.seq, p."at", a.party AS payer, b.party AS beneficiary, p.first_status, p.amount_ref_minor, p.cross_border,
      ${tied} AS tie, ${organisation} AS organisation, p.beneficiary_name, p.beneficiary_phone_key,
      p.beneficiary_account_key, p.payout_agent, p.payout_at, CASE WHEN p.payout_agent IS NOT NULL THEN hash(p.payment_id) END AS draw,
      ${linkFields.map((field) => `p.${field}`).join(', ')}
    FROM run_source p
    JOIN run_party a ON a.record = p.payer_record JOIN run_party b ON b.record = p.beneficiary_record
    WHERE ${which} AND a.party <> b.party`);
  await ledger.run(`CREATE OR REPLACE TEMP TABLE fact_pair AS
    SELECT payer, beneficiary, min("at") AS first_at, min(start) FILTER (lasts) AS low_at,
      arg_min(seq, (start, seq)) FILTER (lasts AND start IS NOT NULL) AS seq, min("at") FILTER (tie) AS tie_at,
      min("at") FILTER (organisation) AS organisation_at, min("at") FILTER (abroad) AS abroad_at
    FROM (SELECT p.seq, payer, beneficiary, p."at", tie, organisation,
        coalesce(p.cross_border, true) AS abroad, ${start} AS start, ${end} IS NULL AS lasts
      FROM fact_source p ${standing})
    GROUP BY payer, beneficiary`);
  await ledger.run(`CREATE OR REPLACE TEMP TABLE fact_sent_back AS
    SELECT * FROM (
      SELECT p.payer, p.beneficiary, p.seq, ${start} AS start, ${end} AS until
      FROM fact_source p JOIN fact_change c ON c.payment_seq = p.seq LEFT JOIN run_status st ON st.payment_seq = p.seq)
    WHERE until > start`);
  await ledger.run(`CREATE OR REPLACE TEMP TABLE fact_closed AS
    WITH hub AS (
      SELECT beneficiary, first_at FROM (
        SELECT beneficiary, first_at, row_number() OVER (PARTITION BY beneficiary ORDER BY first_at, payer) AS place
        FROM fact_pair SEMI JOIN (
          SELECT beneficiary FROM fact_pair GROUP BY beneficiary HAVING count(*) > ${mostPayers}) USING (beneficiary))
      WHERE place = ${mostPayers + 1})
    SELECT f.beneficiary, least(min(organisation_at), min(m.minor_at), min(hub.first_at)) AS closed_at
    FROM fact_pair f LEFT JOIN hub ON hub.beneficiary = f.beneficiary LEFT JOIN fact_minor m ON m.party = f.beneficiary GROUP BY f.beneficiary
    HAVING closed_at IS NOT NULL`);
  await ledger.run(`CREATE OR REPLACE TEMP TABLE fact_edge AS
    WITH low AS (SELECT payer, beneficiary, low_at AS start, NULL::BIGINT AS until, seq FROM fact_pair WHERE low_at IS NOT NULL
      UNION ALL SELECT payer, beneficiary, start, until, seq FROM fact_sent_back),
    ended AS (
      SELECT low.payer, low.beneficiary, low.start, least(low.until, f.tie_at, b.first_at, c.closed_at) AS until, low.seq, f.abroad_at
      FROM low JOIN fact_pair f ON f.payer = low.payer AND f.beneficiary = low.beneficiary
      LEFT JOIN fact_closed c ON c.beneficiary = low.beneficiary
      LEFT JOIN fact_pair b ON b.payer = low.beneficiary AND b.beneficiary = low.payer)
    SELECT * FROM ended WHERE until IS NULL OR start < until`);
}
