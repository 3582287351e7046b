/** `166?00GUTSCHRIFT?20EREF+…?32NAME`: numbered subfields, as banks of Germany and of countries around it write them. */

import { onLines } from '../../text-lines.js';
import { currencyAmount, givenReference } from '../swift-values.js';
import { bicText, type Details, isIban, told } from './details.js';
import { sepaKeywords } from './sepa-keywords.js';

const beginning = /^\s*(\d{3})?([?>~<^+|])(?=\d\d)/;
/** Codes of business transactions: returns of transfers and debits, SEPA payments, and bookings of several payments. */
const returns = new Set(['108', '109', '159', '160', '181', '184']);
const sepa = /^1\d\d$/;
const batches = /^19[1-9]$/;
const severalItems = /Anzahl\s*Posten\s*:?\s*\d|Datei mit \d+ ?Zahlu|SAMMLER/i;
const longestReference = 35;
/** Width of a subfield; a shorter one ends at a blank. */
const width = 27;

export function structuredDetails(lines: readonly string[]): Details | undefined {
  const text = lines.join('');
  const [start = '', code = '', mark] = beginning.exec(text) ?? [];
  if (mark === undefined) return undefined;
  const fields = new Map<string, string>();
  for (const piece of text
    .slice(start.length - 1)
    .split(new RegExp(`\\${mark}(?=\\d\\d)`))
    .slice(1)) {
    const number = piece.slice(0, 2);
    fields.set(number, (fields.get(number) ?? '') + piece.slice(2));
  }
  const remittance = [...fields]
    .filter(([number]) => /^(2\d|6[0-3])$/.test(number))
    .map(([, value]) => value);
  const keywords = sepaKeywords(remittance.join(''));
  const reference = keywords?.get('EREF') ?? '';
  // What follows a reference without a keyword of its own cannot be told from it.
  const isReference = reference.length <= longestReference;
  const name = told(beside(fields.get('32'), fields.get('33')));
  const booking = fields.get('00') ?? '';
  const several = severalItems.test(`${booking} ${remittance.join('')}`);
  return {
    name,
    account: accountOf(fields, keywords),
    bic: bicText(fields.get('30')) ?? bicText(keywords?.get('BIC')),
    reference: isReference ? givenReference(reference) : undefined,
    purpose:
      keywords === undefined
        ? onLines(...remittance)
        : onLines(
            told(keywords.get('PURP')),
            keywords.get(''),
            keywords.get('SVWZ'),
            isReference ? undefined : reference,
          ),
    original: currencyAmount(keywords?.get('OAMT') ?? ''),
    channel: sepa.test(code) ? 'bank_transfer' : undefined,
    isBatch: name === undefined && (batches.test(code) || several),
    isReturn: returns.has(code),
    returnReason: returns.has(code) ? told(fields.get('34')) : undefined,
    hasUltimate: keywords !== undefined && (keywords.has('ABWA') || keywords.has('ABWE')),
  };
}

function beside(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one.length >= width ? one + other : `${one} ${other}`;
}

/** An account that is no IBAN is one of its bank only. */
function accountOf(
  fields: ReadonlyMap<string, string>,
  keywords: ReadonlyMap<string, string> | undefined,
): string | undefined {
  const [long, short, named] = [fields.get('38'), fields.get('31'), keywords?.get('IBAN')].map(told);
  if (long !== undefined && isIban(long)) return long;
  if (short === undefined || /^0+$/.test(short)) return named ?? long;
  const bank = told(fields.get('30'));
  return isIban(short) || bank === undefined || bicText(bank) !== undefined ? short : `${bank}/${short}`;
}
