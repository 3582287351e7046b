/**
 * Texts that many rows share (names, purposes, addresses, phone numbers) are read once per distinct text: the patterns cost
 * several times what finding the answer again does. Each table holds every text of its column, unknown (null)
 * included: a lookup that some rows miss splits the engine's vectors in two, and a dozen of those cost more than all
 * the patterns.
 */
import { purposeWords } from '../purposes.js';
import { refusalWords } from '../refusals.js';
import { ibanCountry } from './country-sql.js';
import {
  atLeast,
  bareAccount,
  barePhone,
  familyWords,
  firstWord,
  keyOf,
  lowered,
  placeOf,
  plainWords,
  surelyFamily,
} from './text-sql.js';

function distinct(column: string, staging: string): string {
  return `SELECT DISTINCT ${column} AS text FROM ${staging}`;
}

/** Statements that create the tables named `…_text` from the staging relation. */
export function textTableStatements(staging: string): readonly string[] {
  return [
    `CREATE OR REPLACE TEMP TABLE purpose_text AS SELECT t.text, w.category
      FROM (SELECT text, ${firstWord('text', purposeWords.keys())} AS word FROM (${distinct('purpose', staging)})) t
      LEFT JOIN purpose_word w ON w.word = t.word`,
    `CREATE OR REPLACE TEMP TABLE reason_text AS SELECT t.text, w.class
      FROM (SELECT text, ${firstWord('text', refusalWords.keys())} AS word FROM (${distinct('status_reason', staging)})) t
      LEFT JOIN refusal_word w ON w.word = t.word`,
    `CREATE OR REPLACE TEMP TABLE address_text AS
      SELECT text, ${keyOf('plain')} AS address_key, ${keyOf('place')} AS place_key FROM (
        SELECT text, ${plainWords(lowered('text'))} AS plain, ${placeOf('text')} AS place
        FROM (${distinct('payer_address', staging)}))`,
    `CREATE OR REPLACE TEMP TABLE name_text AS
      SELECT text, words, ${surelyFamily('low', 'words')} AS sure, ${plainWords('low')} AS plain FROM (
        SELECT text, low, ${familyWords('low')} AS words FROM (
          SELECT text, ${lowered('text')} AS low FROM (
            ${distinct('payer_name', staging)} UNION ${distinct('beneficiary_name', staging)})))`,
    `CREATE OR REPLACE TEMP TABLE city_text AS
      SELECT text, ${plainWords(lowered('text'))} AS plain FROM (${distinct('payout_city', staging)})`,
    `CREATE OR REPLACE TEMP TABLE account_text AS
      SELECT text, ${atLeast(4, 'bare')} AS plain, TRY_CAST(${ibanCountry('bare')} AS country_code)::VARCHAR AS country FROM (
        SELECT text, ${bareAccount('text')} AS bare FROM (
          ${distinct('payer_account', staging)} UNION ${distinct('beneficiary_account', staging)}))`,
    `CREATE OR REPLACE TEMP TABLE phone_text AS SELECT text, ${atLeast(6, 'bare')} AS plain FROM (
      SELECT text, ${barePhone('text')} AS bare FROM (
        ${distinct('payer_phone', staging)} UNION ${distinct('beneficiary_phone', staging)}))`,
  ];
}
