/** Times, amounts, ids and texts as every family of ISO 20022 writes them. */
import type { PaymentText, TimeQuality } from '../payment.js';
import { all, type Element, find, firstOf, textOf } from '../xml/element.js';

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

/** What was instructed: below `Amt`, itself or the equivalent in the currency of the payer's account. */
export function instructedOf(amount: Element | undefined): Element | undefined {
  return firstOf(find(amount, 'InstdAmt'), find(amount, 'EqvtAmt', 'Amt'));
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

/**
 * The code of the purpose, else what kind of payments the first of `kinds` says these are; then the payer's own words,
 * each on a line; the texts as they stand.
 */
export function purposeOf(
  transaction: Element | undefined,
  ...kinds: readonly (Element | undefined)[]
): string | undefined {
  let text = codeOf(find(transaction, 'Purp'));
  for (let i = 0; i < kinds.length && text === undefined; i++) {
    text = codeOf(find(kinds[i], 'PmtTpInf', 'CtgyPurp'));
  }
  for (let part = find(transaction, 'RmtInf')?.first; part !== undefined; part = part.next) {
    if (part.name === 'Ustrd') text = below(text, part);
    else if (part.name === 'Strd') for (const line of all(part, 'AddtlRmtInf')) text = below(text, line);
  }
  return text;
}

function below(text: string | undefined, line: Element): string | undefined {
  if (line.text.trim() === '') return text;
  return text === undefined ? line.text : `${text}\n${line.text}`;
}

/** A code of a public list, else of somebody's own. */
export function codeOf(element: Element | undefined): string | undefined {
  return element === undefined ? undefined : (textOf(element, 'Cd') ?? textOf(element, 'Prtry'));
}

/** Whether a remittance text is longer than any version of the schemas allows. */
export function hasLongText(transaction: Element | undefined): boolean {
  for (let part = find(transaction, 'RmtInf')?.first; part !== undefined; part = part.next) {
    if (part.name === 'Ustrd' && part.text.length > 140) return true;
  }
  return false;
}
