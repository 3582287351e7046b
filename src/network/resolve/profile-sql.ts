/**
 * What is known of each record that may be joined by likeness, out of the payments it stands in: every spelling of its
 * name, and the values of each field. Records that say the very same and carry something of their own to be told by
 * are one profile, so that a collector's five hundred records are compared once.
 */

import { barePhone, keyOf, lowered, placeOf, plainWords } from '../../intake/facts/text-sql.js';
import { nameWords } from './name-words.js';
import { valueStatements } from './value-sql.js';
import { wordStatements } from './word-sql.js';

/** A phone is compared by its last digits: one is written with the country's prefix, another without. */
const phoneDigits = 8;

const place = (address: string): string =>
  `CASE WHEN ${address} IS NOT NULL THEN ${keyOf(placeOf(address))} END`;

const seen = `CREATE OR REPLACE TEMP TABLE resolve_seen AS
  SELECT 0::UTINYINT AS role, payer_record AS record, any_value(payer_name) AS name, any_value(payer_phone) AS phone,
    payer_account_key AS account, payer_email_key AS email, payer_address_key AS address, payer_birth_date AS birth,
    payer_country AS country, payer_place AS town, count(*) AS n,
    bool_or(payer_type IS NOT NULL AND payer_type <> 'person') AS organised, true AS personal
  FROM payment WHERE payer_record IS NOT NULL
  GROUP BY payer_record, hash(payer_name), payer_phone_key, payer_account_key, payer_email_key, payer_address_key,
    payer_birth_date, payer_country, payer_place
  UNION ALL
  SELECT 1::UTINYINT, beneficiary_record, any_value(beneficiary_name), any_value(beneficiary_phone),
    beneficiary_account_key, ${keyOf('lower(any_value(beneficiary_email))')},
    ${keyOf(plainWords(lowered('any_value(beneficiary_address)')))}, beneficiary_birth_date, beneficiary_country,
    coalesce(payout_city_key, ${place('any_value(beneficiary_address)')}), count(*),
    bool_or(beneficiary_type IS NOT NULL AND beneficiary_type <> 'person'),
    bool_or(beneficiary_type = 'person' OR merchant_category IS NULL)
  FROM payment WHERE beneficiary_record IS NOT NULL
  GROUP BY beneficiary_record, hash(beneficiary_name), beneficiary_phone_key, beneficiary_account_key,
    hash(beneficiary_email), hash(beneficiary_address), beneficiary_birth_date, beneficiary_country, payout_city_key`;

/** Each distinct text once: patterns are dear. A name is known by its words, whatever their order. */
const names = `CREATE OR REPLACE TEMP TABLE resolve_name AS
  SELECT name, words, (hash(words) >> 11)::BIGINT AS key FROM (
    ${nameWords('(SELECT DISTINCT name FROM resolve_seen WHERE name IS NOT NULL)')})
  WHERE len(words) > 0`;

const phones = `CREATE OR REPLACE TEMP TABLE resolve_phone AS
  SELECT phone, digits, ${keyOf(`right(digits, ${phoneDigits})`)} AS key FROM (
    SELECT phone, ${barePhone('phone')} AS digits FROM (SELECT DISTINCT phone FROM resolve_seen WHERE phone IS NOT NULL))
  WHERE length(digits) BETWEEN 6 AND 15`;

const normal = `CREATE OR REPLACE TEMP TABLE resolve_row AS
  SELECT s.* EXCLUDE (name, phone), n.key AS name, p.key AS phone, p.digits FROM resolve_seen s
  LEFT JOIN resolve_name n ON n.name = s.name LEFT JOIN resolve_phone p ON p.phone = s.phone`;

const fields = ['name', 'phone', 'account', 'email', 'address', 'birth', 'country', 'town'].join(', ');

/** Hashed twice: the engine's hash of several values is linear in the last, and would cancel out between rows. */
const records = `CREATE OR REPLACE TEMP TABLE resolve_record AS
  WITH w AS (
    SELECT record, any_value(role) AS role, hash(any_value(role), count(*), bit_xor(hash(hash(${fields})))) AS same,
      bool_or(phone IS NOT NULL OR account IS NOT NULL OR email IS NOT NULL) AND bool_or(name IS NOT NULL) AS told,
      sum(facts)::INTEGER AS facts
    FROM (SELECT role, record, ${fields}, count(*) AS facts, bool_or(organised) AS organised, bool_or(personal) AS personal
      FROM resolve_row GROUP BY role, record, ${fields})
    GROUP BY record HAVING NOT bool_or(organised) AND bool_or(personal))
  SELECT w.record, w.role, w.facts, (hash(r.role, r.record_id, r.id_rule) >> 11)::BIGINT AS place,
    CASE WHEN told THEN same ELSE hash(w.record) END AS same
  FROM w JOIN record r ON r.record = w.record`;

/** `place` orders records by what they are called and not by when they came. */
const profiles = `CREATE OR REPLACE TEMP TABLE resolve_profile AS
  SELECT (row_number() OVER () - 1)::INTEGER AS profile, * FROM (
    SELECT role, same, arg_min(record, place) AS record, min(place) AS place, count(*)::INTEGER AS records,
      arg_min(facts, place) AS facts
    FROM resolve_record GROUP BY role, same)`;

const members = `CREATE OR REPLACE TEMP TABLE resolve_member AS
  SELECT p.profile, r.record FROM resolve_record r JOIN resolve_profile p ON p.role = r.role AND p.same = r.same`;

/** Rows of the records that stand for profiles; most have but one, whose values and words need not be made distinct. */
const own = `CREATE OR REPLACE TEMP TABLE resolve_own AS
  SELECT p.profile, p.role, p.records > 1 AS several, p.facts = 1 AS alone, s.* EXCLUDE (role, record, organised, personal)
  FROM resolve_row s JOIN resolve_profile p ON p.record = s.record`;

/**
 * Who pays two payees of one name pays one where no book of payees keeps them apart: by name alone (I3), or by topping up a
 * telephone. Who keeps them apart by an id means two, namesakes of a family as they may be. A beneficiary of more payers, or
 * a payer of more beneficiaries, tells nobody by them.
 */
const mostCounterparties = 20;
const mostPaid = 50;
/** Who paid whom, where nobody pays too many. */
const paid = `CREATE OR REPLACE TEMP TABLE resolve_paid AS
  SELECT m.profile, y.payer_record AS payer, count(*) OVER (PARTITION BY m.profile) AS payers FROM (
    SELECT DISTINCT beneficiary_record, payer_record FROM payment
    WHERE beneficiary_record IS NOT NULL AND payer_record IS NOT NULL) y
  JOIN resolve_member m ON m.record = y.beneficiary_record
  QUALIFY count(*) OVER (PARTITION BY y.payer_record) <= ${mostPaid}`;

/** And is paid by too many. */
const ties = `CREATE OR REPLACE TEMP TABLE resolve_tie AS
  SELECT profile, payer FROM resolve_paid WHERE payers <= ${mostCounterparties}`;

/** Profiles that stand in no book of payees. */
const apart = `CREATE OR REPLACE TEMP TABLE resolve_apart AS
  SELECT m.profile FROM resolve_member m JOIN record r ON r.record = m.record JOIN (
    SELECT beneficiary_record AS record, bool_and(channel = 'prepaid') AS topped_up FROM payment
    WHERE beneficiary_record IS NOT NULL GROUP BY beneficiary_record) p ON p.record = m.record
  GROUP BY m.profile HAVING bool_and(r.id_rule = 'name' OR p.topped_up)`;

export const profileStatements: readonly string[] = [
  seen,
  names,
  phones,
  normal,
  records,
  profiles,
  members,
  own,
  paid,
  ties,
  apart,
  ...valueStatements,
  ...wordStatements,
];
