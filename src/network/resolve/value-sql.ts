/** What is known of each profile, field by field: `resolve_value`. */
import { keyOf } from '../../intake/facts/text-sql.js';

/** Of one of these alone, which the engine keeps as a number. */
const fieldType = `ENUM('phone', 'account', 'email', 'device', 'address', 'birth-date', 'country', 'town', 'agent', 'counterparty', 'household')`;

/** The most values of a field of one record that are compared; who has more is flagged, and so with spellings. */
const mostValues = 8;

/** A phone, account, e-mail, device or address on more payers' records than this is no household's. */
const mostOfHousehold = 8;

/** What several payers have in common, as `resolve_value` has it of records that stand for themselves. */
const households = `CREATE OR REPLACE TEMP TABLE resolve_household AS
  WITH h AS (
    SELECT DISTINCT record, (hash('phone', phone) >> 11)::BIGINT AS key FROM resolve_row WHERE role = 0 AND phone IS NOT NULL
    UNION ALL SELECT DISTINCT record, (hash('account', account) >> 11)::BIGINT FROM resolve_row WHERE role = 0 AND account IS NOT NULL
    UNION ALL SELECT DISTINCT record, (hash('email', email) >> 11)::BIGINT FROM resolve_row WHERE role = 0 AND email IS NOT NULL
    UNION ALL SELECT DISTINCT record, (hash('address', address) >> 11)::BIGINT FROM resolve_row WHERE role = 0 AND address IS NOT NULL
    UNION ALL SELECT DISTINCT payer_record, (hash('device', device_id_key) >> 11)::BIGINT FROM payment
      WHERE device_id_key IS NOT NULL AND payer_record IS NOT NULL),
  shared AS (SELECT key FROM h GROUP BY key HAVING count(*) BETWEEN 2 AND ${mostOfHousehold})
  SELECT h.record AS payer, h.key FROM h SEMI JOIN shared s ON s.key = h.key`;

const ownFields: readonly (readonly [field: string, key: string, column: string])[] = [
  ['phone', 'phone', 'phone'],
  ['account', 'account', 'account'],
  ['email', 'email', 'email'],
  ['address', 'address', 'address'],
  ['birth-date', `(birth - DATE '1970-01-01')::BIGINT`, 'birth'],
  ['country', keyOf('country'), 'country'],
  ['town', 'town', 'town'],
];

const field = (id: string): string => `'${id}'::${fieldType} AS field`;

/** Of profiles of one row, or of the others. */
const ownValues = (where: string): string =>
  ownFields
    .map(
      ([id, key, column]) =>
        `SELECT profile, role, several, ${field(id)}, ${key} AS key FROM resolve_own WHERE ${column} IS NOT NULL AND ${where}`,
    )
    .join(' UNION ALL ');

const profile = 'p.profile, p.role, p.records > 1 AS several';

/** Of profiles that may have several of a field. */
const severalValues = `CREATE OR REPLACE TEMP TABLE resolve_any_value AS
  SELECT DISTINCT * FROM (${ownValues('NOT alone')})
  UNION ALL SELECT ${profile}, ${field('device')}, y.device_id_key FROM (
    SELECT DISTINCT payer_record, device_id_key FROM payment WHERE device_id_key IS NOT NULL) y
    JOIN resolve_profile p ON p.record = y.payer_record
  UNION ALL SELECT DISTINCT ${profile}, ${field('agent')}, ${keyOf('y.payout_agent')} FROM (
    SELECT DISTINCT beneficiary_record, payout_agent FROM payment WHERE payout_agent IS NOT NULL) y
    JOIN resolve_profile p ON p.record = y.beneficiary_record
  UNION ALL SELECT ${profile}, ${field('counterparty')}, t.payer::BIGINT FROM resolve_tie t
    SEMI JOIN (SELECT payer FROM resolve_tie GROUP BY payer HAVING count(*) > 1) m ON m.payer = t.payer
    JOIN resolve_profile p ON p.profile = t.profile
  UNION ALL SELECT ${profile}, ${field('household')}, h.key FROM (
    SELECT DISTINCT t.profile, h.key FROM resolve_tie t JOIN resolve_household h ON h.payer = t.payer) h
    JOIN resolve_profile p ON p.profile = h.profile`;

/** Few have many of one field. */
export const valueStatements: readonly string[] = [
  households,
  severalValues,
  `CREATE OR REPLACE TEMP TABLE resolve_many_value AS
    SELECT profile, field FROM resolve_any_value GROUP BY profile, field HAVING count(*) > ${mostValues}`,
  `CREATE OR REPLACE TEMP TABLE resolve_value AS
    SELECT *, false AS placeholder, false AS beyond FROM (${ownValues('alone')})
    UNION ALL SELECT *, false, false FROM resolve_any_value v
    ANTI JOIN resolve_many_value m ON m.profile = v.profile AND m.field = v.field
    UNION ALL SELECT *, false, true FROM resolve_any_value v
    SEMI JOIN resolve_many_value m ON m.profile = v.profile AND m.field = v.field
    QUALIFY row_number() OVER (PARTITION BY profile, field ORDER BY key) <= ${mostValues} OR field IN ('counterparty', 'household')`,
  'DROP TABLE resolve_any_value',
];
