/** The tables of a ledger. Instants are BIGINT ms UTC, amounts BIGINT minor units, keys 53-bit numbers. */
import { enumTypes } from '../intake/facts/lookups.js';
import { literal } from '../intake/facts/quote.js';
import { resolutionTables } from './resolution-schema.js';

export const formatVersion = 5;

/**
 * Texts that are nearly all different: trying to compress them takes a quarter of a load's time and halves what they
 * take on disk.
 */
const plain = 'VARCHAR USING COMPRESSION uncompressed';

const payment = `CREATE TABLE payment (
  -- Order of acceptance over payments and status changes; a number that a status change took is no payment's.
  seq BIGINT NOT NULL, received_at BIGINT NOT NULL, file_id INTEGER NOT NULL, line BIGINT NOT NULL,
  -- Of the unpacked file, where many payments may stand on one line; null where the line tells.
  "offset" BIGINT,
  payment_id ${plain} NOT NULL, executed_at ${plain} NOT NULL, "at" BIGINT NOT NULL, "precision" time_precision NOT NULL,
  day INTEGER NOT NULL, zone_assumed BOOLEAN NOT NULL, time_quality time_quality,
  amount_minor BIGINT NOT NULL, currency VARCHAR NOT NULL, payout_amount_minor BIGINT, payout_currency VARCHAR,
  amount_ref_minor BIGINT, rate_date DATE, amount_band amount_band, channel channel,
  status payment_status NOT NULL, status_at VARCHAR, status_reason VARCHAR,
  first_status payment_status NOT NULL, status_flagged BOOLEAN NOT NULL, refusal_class refusal_class,
  original_payment_id VARCHAR, provider_id VARCHAR, transfer_reference ${plain},
  payer_id ${plain}, payer_name ${plain}, payer_account ${plain}, payer_country VARCHAR, payer_time_zone VARCHAR,
  payer_address ${plain}, payer_phone ${plain}, payer_email ${plain}, payer_birth_date DATE, payer_type party_type,
  customer_since DATE,
  beneficiary_id ${plain}, beneficiary_name ${plain}, beneficiary_account ${plain}, beneficiary_country VARCHAR,
  beneficiary_country_basis country_basis, beneficiary_address VARCHAR, beneficiary_phone ${plain},
  beneficiary_email VARCHAR, beneficiary_birth_date DATE, beneficiary_type party_type,
  payout_city VARCHAR, payout_agent VARCHAR, payout_at VARCHAR, payout_method VARCHAR, purpose VARCHAR,
  merchant_category SMALLINT, merchant_name VARCHAR, card_present BOOLEAN, cash_withdrawal BOOLEAN,
  capture_software BOOLEAN,
  wallet_id VARCHAR, device_id ${plain}, ip_country VARCHAR, relationship relationship,
  relationship_basis relationship_basis,
  payer_record INTEGER, beneficiary_record INTEGER, payer_id_rule id_rule NOT NULL, beneficiary_id_rule id_rule NOT NULL,
  purpose_category purpose_category, person_to_person BOOLEAN, corridor_listed BOOLEAN, cross_border BOOLEAN,
  ip_abroad BOOLEAN,
  intermediary BOOLEAN, round_sent BOOLEAN, round_paid_out BOOLEAN, family_name_shared BOOLEAN,
  -- Only what the row itself tells; that both sides are one party is known to the party map.
  account_shared BOOLEAN,
  payer_hour TINYINT, payer_weekday TINYINT, beneficiary_hour TINYINT, payer_age SMALLINT, beneficiary_age SMALLINT,
  customer_since_day INTEGER, provider_id_key BIGINT, payout_city_key BIGINT, payer_place BIGINT,
  payer_phone_key BIGINT, payer_email_key BIGINT, payer_account_key BIGINT, payer_address_key BIGINT,
  payer_family_name BIGINT, shared_name_key BIGINT, device_id_key BIGINT, beneficiary_account_key BIGINT,
  beneficiary_phone_key BIGINT, corridor_version INTEGER NOT NULL, rate_version INTEGER NOT NULL)`;

const tables: readonly string[] = [
  'CREATE TABLE meta (key VARCHAR NOT NULL, value VARCHAR NOT NULL)',
  `CREATE TABLE file (file_id INTEGER NOT NULL, name VARCHAR NOT NULL, sha256 VARCHAR NOT NULL, bytes BIGINT NOT NULL,
    loaded_at BIGINT NOT NULL, read BIGINT NOT NULL, accepted BIGINT NOT NULL, duplicates BIGINT NOT NULL,
    status_changes BIGINT NOT NULL, conflicts BIGINT NOT NULL, rejected BIGINT NOT NULL,
    format VARCHAR NOT NULL,
    -- What it told of was forgotten since, so that it is read again when it is given again.
    reopened BOOLEAN NOT NULL,
    -- Rows whose amount or currency cannot be read; the number of the last accepted row when it was last read.
    amount_unknown BIGINT NOT NULL, read_seq BIGINT NOT NULL)`,
  // Rows of the one file were judged by what the other had told before.
  'CREATE TABLE stood_behind (file_id INTEGER NOT NULL, other INTEGER NOT NULL)',
  // Payments whose statuses from a number on were taken out with a forgotten file, and the last number by then.
  'CREATE TABLE retold (payment_seq BIGINT NOT NULL, from_seq BIGINT NOT NULL, at_seq BIGINT NOT NULL)',
  `CREATE TABLE forgotten (file_id INTEGER NOT NULL, name VARCHAR NOT NULL, sha256 VARCHAR NOT NULL,
    forgotten_at BIGINT NOT NULL, reason VARCHAR NOT NULL, payments BIGINT NOT NULL, status_changes BIGINT NOT NULL,
    last_seq BIGINT NOT NULL)`,
  `CREATE TABLE file_sum (file_id INTEGER NOT NULL, currency VARCHAR NOT NULL, read HUGEINT NOT NULL,
    rejected HUGEINT NOT NULL)`,
  `CREATE TABLE record (record INTEGER NOT NULL, role UTINYINT NOT NULL, record_id VARCHAR NOT NULL,
    id_rule id_rule NOT NULL, first_seq BIGINT NOT NULL)`,
  payment,
  // kind details: only pay-out fields changed. The row's mutable cells are kept whole, to tell a repeat from news.
  `CREATE TABLE status_change (seq BIGINT NOT NULL, received_at BIGINT NOT NULL, file_id INTEGER NOT NULL,
    line BIGINT NOT NULL, payment_seq BIGINT NOT NULL, kind ENUM('status', 'details') NOT NULL,
    status payment_status NOT NULL, "at" BIGINT NOT NULL, flagged BOOLEAN NOT NULL,
    -- Holds from the payment's own instant (or before): part of the payment, no event of its own (P2).
    from_start BOOLEAN NOT NULL, refusal_class refusal_class,
    given_status payment_status NOT NULL, status_at VARCHAR, status_reason VARCHAR, payout_city VARCHAR,
    payout_agent VARCHAR, payout_at VARCHAR, payout_method VARCHAR, "offset" BIGINT)`,
  `CREATE TABLE rejected (file_id INTEGER NOT NULL, line BIGINT NOT NULL, field VARCHAR NOT NULL,
    reason VARCHAR NOT NULL, "offset" BIGINT NOT NULL, hash VARCHAR NOT NULL,
    -- Of how many known payments it may tell, where that is why.
    among INTEGER)`,
  `CREATE TABLE finding (file_id INTEGER NOT NULL, code VARCHAR NOT NULL, about VARCHAR NOT NULL, count BIGINT NOT NULL,
    line BIGINT NOT NULL, "offset" BIGINT NOT NULL)`,
  'CREATE TABLE party_map (version INTEGER NOT NULL, record INTEGER NOT NULL, party INTEGER NOT NULL)',
  `CREATE TABLE party (version INTEGER NOT NULL, party INTEGER NOT NULL, role UTINYINT NOT NULL,
    party_id VARCHAR NOT NULL, records INTEGER NOT NULL)`,
  `CREATE TABLE party_map_version (version INTEGER NOT NULL, made_at BIGINT NOT NULL, at_seq BIGINT NOT NULL,
    records INTEGER NOT NULL, parties INTEGER NOT NULL, joined_by_account INTEGER NOT NULL,
    joined_by_id INTEGER NOT NULL,
    -- base: equal accounts and shared ids alone. resolved: made by the network room from the base it names.
    kind ENUM('base', 'resolved') NOT NULL, base_version INTEGER NOT NULL,
    joined_by_resolution INTEGER NOT NULL, joined_by_judgement INTEGER NOT NULL)`,
  ...resolutionTables,
  // The accounts seen on a record: what the party map is made from.
  'CREATE TABLE record_account (record INTEGER NOT NULL, account_key BIGINT NOT NULL)',
  'CREATE TABLE record_family_name (record INTEGER NOT NULL, name_key BIGINT NOT NULL)',
  'CREATE TABLE name_frequency (version INTEGER NOT NULL, name_key BIGINT NOT NULL, payers INTEGER NOT NULL)',
  `CREATE TABLE name_frequency_version (version INTEGER NOT NULL, payers_in_all INTEGER NOT NULL,
    at_seq BIGINT NOT NULL)`,
  `CREATE TABLE rate (version INTEGER NOT NULL, day DATE NOT NULL, currency VARCHAR NOT NULL,
    scaled BIGINT NOT NULL, scale INTEGER NOT NULL, approximate BOOLEAN NOT NULL)`,
  `CREATE TABLE rate_version (version INTEGER NOT NULL, source VARCHAR NOT NULL, made_at BIGINT NOT NULL,
    sha256 VARCHAR NOT NULL)`,
  `CREATE TABLE corridor (version INTEGER NOT NULL, country VARCHAR NOT NULL, source VARCHAR NOT NULL,
    owner VARCHAR NOT NULL, expires DATE NOT NULL)`,
  'CREATE TABLE corridor_version (version INTEGER NOT NULL, made_at BIGINT NOT NULL, sha256 VARCHAR NOT NULL)',
  `CREATE TABLE list_version (version INTEGER NOT NULL, loaded_at BIGINT NOT NULL, file VARCHAR NOT NULL,
    sha256 VARCHAR NOT NULL)`,
  `CREATE TABLE list_entry (version INTEGER NOT NULL, line BIGINT NOT NULL, role UTINYINT NOT NULL, record INTEGER,
    matched_by VARCHAR NOT NULL, listed_as VARCHAR NOT NULL, source VARCHAR NOT NULL, source_grade VARCHAR,
    handling VARCHAR, valid_from BIGINT, valid_to BIGINT, known_from BIGINT NOT NULL)`,
  `CREATE TABLE outcome_version (version INTEGER NOT NULL, loaded_at BIGINT NOT NULL, file VARCHAR NOT NULL,
    sha256 VARCHAR NOT NULL)`,
  `CREATE TABLE outcome_entry (version INTEGER NOT NULL, line BIGINT NOT NULL, role UTINYINT NOT NULL, record INTEGER,
    matched_by VARCHAR NOT NULL, outcome VARCHAR NOT NULL, decided_at BIGINT NOT NULL, known_from BIGINT NOT NULL,
    reversed_at BIGINT, decided_by VARCHAR NOT NULL, reason VARCHAR)`,
  'CREATE SCHEMA cdd',
  `CREATE TABLE cdd.party (party_id VARCHAR NOT NULL, role UTINYINT NOT NULL, identification_type VARCHAR,
    identification_number VARCHAR, identification_country VARCHAR, identification_expires VARCHAR, address VARCHAR,
    occupation VARCHAR, nationality VARCHAR, source_of_funds VARCHAR, birth_place VARCHAR, loaded_at BIGINT NOT NULL)`,
];

export function schemaStatements(): readonly string[] {
  const types = Object.entries(enumTypes).map(
    ([name, values]) => `CREATE TYPE ${name} AS ENUM (${values.map(literal).join(', ')})`,
  );
  return [...types, ...tables];
}
