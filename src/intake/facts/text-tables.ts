/**
 * Texts that many rows share (names, purposes, addresses, phone numbers) are read once per distinct text: the patterns cost
 * several times what finding the answer again does. Each table holds every text of its column, unknown (null)
 * included: a lookup that some rows miss splits the engine's vectors in two, and a dozen of those cost more than all
 * the patterns.
 */
import type { PaymentColumn } from '../payment.js';
import { purposeWords } from '../purposes.js';
import { refusalWords } from '../refusals.js';
import { ibanCountry } from './country-sql.js';
import { literal } from './quote.js';
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

function wordTable(words: ReadonlyMap<string, string>): string {
  return `(VALUES ${[...words].map((each) => `(${each.map(literal).join(', ')})`).join(', ')})`;
}

interface TextTable {
  readonly of: readonly PaymentColumn[];
  /** Over a relation of `text`. */
  readonly sql: (texts: string) => string;
}

const tables: Readonly<Record<string, TextTable>> = {
  purpose_text: {
    of: ['purpose'],
    sql: (texts) => `SELECT t.text, w.category
      FROM (SELECT text, ${firstWord('text', purposeWords.keys())} AS word FROM (${texts})) t
      LEFT JOIN ${wordTable(purposeWords)} w(word, category) ON w.word = t.word`,
  },
  reason_text: {
    of: ['status_reason'],
    sql: (texts) => `SELECT t.text, w.class
      FROM (SELECT text, ${firstWord('text', refusalWords.keys())} AS word FROM (${texts})) t
      LEFT JOIN ${wordTable(refusalWords)} w(word, class) ON w.word = t.word`,
  },
  address_text: {
    of: ['payer_address'],
    sql: (texts) => `SELECT text, ${keyOf('plain')} AS address_key, ${keyOf('place')} AS place_key FROM (
        SELECT text, ${plainWords(lowered('text'))} AS plain, ${placeOf('text')} AS place FROM (${texts}))`,
  },
  name_text: {
    of: ['payer_name', 'beneficiary_name'],
    sql: (
      texts,
    ) => `SELECT text, words, ${surelyFamily('low', 'words')} AS sure, ${plainWords('low')} AS plain FROM (
        SELECT text, low, ${familyWords('low')} AS words FROM (SELECT text, ${lowered('text')} AS low FROM (${texts})))`,
  },
  city_text: {
    of: ['payout_city'],
    sql: (texts) => `SELECT text, ${plainWords(lowered('text'))} AS plain FROM (${texts})`,
  },
  account_text: {
    of: ['payer_account', 'beneficiary_account'],
    sql: (texts) => `SELECT text, ${atLeast(4, 'bare')} AS plain,
        TRY_CAST(${ibanCountry('bare')} AS country_code)::VARCHAR AS country FROM (
        SELECT text, ${bareAccount('text')} AS bare FROM (${texts}))`,
  },
  phone_text: {
    of: ['payer_phone', 'beneficiary_phone'],
    sql: (texts) => `SELECT text, ${atLeast(6, 'bare')} AS plain FROM (
        SELECT text, ${barePhone('text')} AS bare FROM (${texts}))`,
  },
};

/** Statements that create, from the staging relation, the tables named `…_text` of the columns given. */
export function textTableStatements(staging: string, given: ReadonlySet<PaymentColumn>): readonly string[] {
  return Object.entries(tables).flatMap(([name, { of, sql }]) => {
    const texts = of
      .filter((column) => given.has(column))
      .map((column) => `SELECT DISTINCT ${column} AS text FROM ${staging}`);
    return texts.length === 0
      ? []
      : [`CREATE OR REPLACE TEMP TABLE ${name} AS ${sql(texts.join(' UNION '))}`];
  });
}
