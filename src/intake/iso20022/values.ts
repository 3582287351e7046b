/** Times, amounts, ids and texts as every family of ISO 20022 writes them. */
import type { PaymentText, TimeQuality } from '../payment.js';
import { type Element, find, firstOf, textOf } from '../xml/element.js';

/** A day with a zone is still a day, and the institution's own; a time keeps its offset, or has none. */
export function isoTime(text: string | undefined): string | undefined {
  // Nothing stands behind a day of ten characters.
  if (text === undefined || text.length === 10) return text;
  return text.replace(/^(\d{4}-\d{2}-\d{2})(Z|[+-]\d{2}:\d{2})$/, '$1');
}

/** The first known of several times, with its quality. */
export function timeOf(
  ...times: readonly (readonly [quality: TimeQuality, text: string | undefined])[]
): PaymentText {
  const [quality, text] = times.find(([, value]) => value !== undefined) ?? [];
  const time = isoTime(text);
  return time === undefined || quality === undefined ? {} : { executed_at: time, time_quality: quality };
}

export interface Amount {
  readonly amount: string;
  readonly currency: string;
}

/** An amount without a currency, or one that is empty, is told as it stands and rejected as any other. */
export function amountOf(element: Element | undefined): Amount | undefined {
  if (element === undefined) return undefined;
  const text = element.text.trim();
  return { amount: plainDecimal(text), currency: element.attributes['Ccy']?.trim() ?? '' };
}

const canonical = /^\d+(\.\d+)?$/;

/** `+5`, `.5` and `5.` are decimals of XML Schema, and none of ours. */
export function plainDecimal(text: string): string {
  if (canonical.test(text)) return text;
  return text
    .replace(/^\+(?=[\d.])/, '')
    .replace(/^\./, '0.')
    .replace(/\.$/, '');
}

/** Ids that stand for none. */
const placeholders = new Set(['NOTPROVIDED', 'NOTAVAILABLE', 'NONREF', 'NONE', 'NA', 'N/A', '-']);

const longestPlaceholder = Math.max(...[...placeholders].map((each) => each.length));

export function givenId(text: string | undefined): string | undefined {
  if (text === undefined || text.length > longestPlaceholder) return text;
  return placeholders.has(text.toUpperCase()) ? undefined : text;
}

export interface Ids {
  readonly uetr?: string | undefined;
  readonly transaction?: string | undefined;
  readonly instruction?: string | undefined;
  readonly endToEnd?: string | undefined;
  /** Of the message and, where there is one, the block of payments in it: `MsgId/PmtInfId`. */
  readonly message: string;
}

/**
 * The id of a payment: its UETR, else the TxId; these two are its own wherever it is told of. Instructing parties choose
 * the others and use them again, so that they are an id only behind that of their message. Undefined when there is none.
 */
export function paymentId(ids: Ids): string | undefined {
  const own = firstOf(givenId(ids.uetr)?.toLowerCase(), givenId(ids.transaction));
  if (own !== undefined) return own;
  const named = firstOf(givenId(ids.instruction), givenId(ids.endToEnd));
  return named === undefined ? undefined : `${ids.message}/${named}`;
}

/** The payer's own words and the code beside them, each on a line; the texts as they stand. */
export function purposeOf(transaction: Element | undefined): string | undefined {
  const purpose = find(transaction, 'Purp');
  let text = purpose === undefined ? '' : (firstOf(textOf(purpose, 'Cd'), textOf(purpose, 'Prtry')) ?? '');
  for (const part of find(transaction, 'RmtInf')?.children ?? []) {
    if (part.name !== 'Ustrd' || part.text.trim() === '') continue;
    text = text === '' ? part.text : `${text}\n${part.text}`;
  }
  return text === '' ? undefined : text;
}

/** Whether a remittance text is longer than any version of the schemas allows. */
export function hasLongText(transaction: Element | undefined): boolean {
  for (const part of find(transaction, 'RmtInf')?.children ?? []) {
    if (part.name === 'Ustrd' && part.text.length > 140) return true;
  }
  return false;
}
