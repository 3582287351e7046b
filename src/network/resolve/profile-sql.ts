/**
 * What is known of each record that may be joined by likeness, out of the payments it stands in: every spelling of its
 * name, and the values of each field. Records that say the very same and carry something of their own to be told by
 * are one profile, so that a collector's five hundred records are compared once.
 */

import { literal } from '../../intake/facts/quote.js';
import { barePhone, keyOf, lowered, placeOf, plainWords } from '../../intake/facts/text-sql.js';
import { nameWords, wordSound } from './name-words.js';
import { writtenByEar } from './written-by-ear.js';

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
      bool_or(phone IS NOT NULL OR account IS NOT NULL OR email IS NOT NULL) AND bool_or(name IS NOT NULL) AS told
    FROM (SELECT DISTINCT role, record, ${fields} FROM resolve_row) GROUP BY record),
  may AS (SELECT record FROM resolve_seen GROUP BY record HAVING NOT bool_or(organised) AND bool_or(personal))
  SELECT w.record, w.role, (hash(r.role, r.record_id, r.id_rule) >> 11)::BIGINT AS place,
    CASE WHEN told THEN same ELSE hash(w.record) END AS same
  FROM w SEMI JOIN may m ON m.record = w.record JOIN record r ON r.record = w.record`;

/** `place` orders records by what they are called and not by when they came. */
const profiles = `CREATE OR REPLACE TEMP TABLE resolve_profile AS
  SELECT (row_number() OVER () - 1)::INTEGER AS profile, * FROM (
    SELECT role, same, arg_min(record, place) AS record, min(place) AS place, count(*)::INTEGER AS records
    FROM resolve_record GROUP BY role, same)`;

const members = `CREATE OR REPLACE TEMP TABLE resolve_member AS
  SELECT p.profile, r.record FROM resolve_record r JOIN resolve_profile p ON p.role = r.role AND p.same = r.same`;

const own = `FROM resolve_row s JOIN resolve_profile p ON p.record = s.record`;

/** The most values of a field of one record that are compared; who has more is flagged, and so with spellings. */
const mostValues = 8;
/**
 * Who pays two payees of one name pays one where no book of payees keeps them apart: by name alone (I3), or by topping up a
 * telephone. Who keeps them apart by an id means two, namesakes of a family as they may be. A beneficiary of more payers, or
 * a payer of more beneficiaries, tells nobody by them.
 */
const mostCounterparties = 20;
const mostPaid = 50;
/** A phone, account, e-mail, device or address on more payers' records than this is no household's. */
const mostOfHousehold = 8;

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

/** What several payers have in common, as `resolve_value` has it of records that stand for themselves. */
const households = `CREATE OR REPLACE TEMP TABLE resolve_household AS
  SELECT DISTINCT record AS payer, (hash(field, key) >> 11)::BIGINT AS key FROM (
    SELECT DISTINCT record, 'phone' AS field, phone AS key FROM resolve_row WHERE role = 0 AND phone IS NOT NULL
    UNION SELECT DISTINCT record, 'account', account FROM resolve_row WHERE role = 0 AND account IS NOT NULL
    UNION SELECT DISTINCT record, 'email', email FROM resolve_row WHERE role = 0 AND email IS NOT NULL
    UNION SELECT DISTINCT record, 'address', address FROM resolve_row WHERE role = 0 AND address IS NOT NULL
    UNION SELECT DISTINCT payer_record, 'device', device_id_key FROM payment WHERE device_id_key IS NOT NULL AND payer_record IS NOT NULL)
  QUALIFY count(*) OVER (PARTITION BY field, key) BETWEEN 2 AND ${mostOfHousehold}`;

const allValues = `CREATE OR REPLACE TEMP TABLE resolve_any_value AS
  SELECT DISTINCT profile, 'phone' AS field, phone AS key ${own} WHERE phone IS NOT NULL
  UNION ALL SELECT DISTINCT profile, 'account', account ${own} WHERE account IS NOT NULL
  UNION ALL SELECT DISTINCT profile, 'email', email ${own} WHERE email IS NOT NULL
  UNION ALL SELECT DISTINCT profile, 'address', address ${own} WHERE address IS NOT NULL
  UNION ALL SELECT DISTINCT profile, 'birth-date', (birth - DATE '1970-01-01')::BIGINT ${own} WHERE birth IS NOT NULL
  UNION ALL SELECT DISTINCT profile, 'country', ${keyOf('country')} ${own} WHERE country IS NOT NULL
  UNION ALL SELECT DISTINCT profile, 'town', town ${own} WHERE town IS NOT NULL
  UNION ALL SELECT DISTINCT p.profile, 'device', y.device_id_key FROM (
    SELECT DISTINCT payer_record, device_id_key FROM payment WHERE device_id_key IS NOT NULL) y
    JOIN resolve_profile p ON p.record = y.payer_record
  UNION ALL SELECT DISTINCT p.profile, 'agent', ${keyOf('y.payout_agent')} FROM (
    SELECT DISTINCT beneficiary_record, payout_agent FROM payment WHERE payout_agent IS NOT NULL) y
    JOIN resolve_profile p ON p.record = y.beneficiary_record
  UNION ALL SELECT profile, 'counterparty', payer::BIGINT FROM resolve_tie
    SEMI JOIN (SELECT payer FROM resolve_tie GROUP BY payer HAVING count(*) > 1) m USING (payer)
  UNION ALL SELECT DISTINCT t.profile, 'household', h.key FROM resolve_tie t JOIN resolve_household h ON h.payer = t.payer`;

/** Few have many of one field. */
const values: readonly string[] = [
  `CREATE OR REPLACE TEMP TABLE resolve_many_value AS
    SELECT profile, field FROM resolve_any_value GROUP BY profile, field HAVING count(*) > ${mostValues}`,
  `CREATE OR REPLACE TEMP TABLE resolve_value AS
    SELECT profile, field, key, false AS placeholder, false AS beyond FROM resolve_any_value v
    ANTI JOIN resolve_many_value m ON m.profile = v.profile AND m.field = v.field
    UNION ALL SELECT profile, field, key, false, true FROM resolve_any_value v
    SEMI JOIN resolve_many_value m ON m.profile = v.profile AND m.field = v.field
    QUALIFY row_number() OVER (PARTITION BY profile, field ORDER BY key) <= ${mostValues} OR field IN ('counterparty', 'household')`,
  'DROP TABLE resolve_any_value',
];

/** The spellings compared: those most often used. */
const mostSpellings = 3;

const profileNames = `CREATE OR REPLACE TEMP TABLE resolve_profile_name AS
  SELECT profile, name AS key, count(*) OVER (PARTITION BY profile) > ${mostSpellings} AS beyond FROM (SELECT p.profile, s.name, sum(s.n) AS n ${own} WHERE s.name IS NOT NULL GROUP BY p.profile, s.name)
  QUALIFY row_number() OVER (PARTITION BY profile ORDER BY n DESC, key) <= ${mostSpellings}`;

const firstNames = `CREATE OR REPLACE TEMP TABLE resolve_first_name AS
  SELECT profile, min(key) AS key FROM resolve_profile_name GROUP BY profile`;

const otherSpellings = [...writtenByEar]
  .map(([other, usual]) => `(${literal(other)}, ${literal(usual)})`)
  .join(', ');

const words: readonly string[] = [
  `CREATE OR REPLACE TEMP TABLE resolve_name_word AS
    SELECT key, unnest(words) AS word FROM (SELECT key, any_value(words) AS words FROM resolve_name GROUP BY key)`,
  `CREATE OR REPLACE TEMP TABLE resolve_word AS
    SELECT (row_number() OVER (ORDER BY word) - 1)::INTEGER AS word_id, word, ${wordSound('coalesce(usual, word)')} AS sound, names
    FROM (SELECT word, count(*) AS names FROM resolve_name_word GROUP BY word)
    LEFT JOIN (VALUES ${otherSpellings}) e(variant, usual) ON variant = word`,
  `CREATE OR REPLACE TEMP TABLE resolve_profile_word AS
    SELECT DISTINCT p.role, n.profile, w.word, x.sound, x.word_id FROM resolve_profile_name n
    JOIN resolve_profile p ON p.profile = n.profile
    JOIN resolve_name_word w ON w.key = n.key JOIN resolve_word x ON x.word = w.word`,
  `CREATE OR REPLACE TEMP TABLE resolve_two_words AS
    WITH s AS (SELECT n.key, x.sound FROM resolve_name_word n JOIN resolve_word x ON x.word = n.word
      WHERE length(n.word) > 1 QUALIFY row_number() OVER (PARTITION BY n.key ORDER BY x.names, n.word) <= 4),
    two AS (SELECT DISTINCT a.key, (hash(a.sound, b.sound) >> 11)::BIGINT AS sounds FROM s a JOIN s b ON b.key = a.key AND a.sound < b.sound)
    SELECT DISTINCT p.role, n.profile, two.sounds AS key FROM resolve_profile_name n
    JOIN two ON two.key = n.key JOIN resolve_profile p ON p.profile = n.profile`,
];

export const profileStatements: readonly string[] = [
  seen,
  names,
  phones,
  normal,
  records,
  profiles,
  members,
  paid,
  ties,
  apart,
  households,
  allValues,
  ...values,
  profileNames,
  firstNames,
  ...words,
];
