/** `/TRTP/SEPA OVERBOEKING/IBAN/…/NAME/…/REMI/…`: codes between slashes, as Dutch banks and SWIFT itself write them. */

import { onLines } from '../../text-lines.js';
import { currencyAmount, givenReference } from '../swift-values.js';
import { bicText, type Details, told } from './details.js';

/** Every code that ends the one before; only a few are read. */
const code =
  /\/(ACCW|ACNO|ADDR|BAI|BENM|BIC|CHGS|CNTP|CSID|EREF|EXCH|IACC|IBAN|ID|ISDT|KREF|MARF|MREF|NAME|NRTX|OCMT|ORDP|PREF|PURP|REMI|RTRN|SVCL|SVWZ|SWOD|TRCD|TRTP|TRXD|TXDT|ULTB|ULTC|ULTD)\//g;
const beginning = /^\s*\/[A-Z]{2,4}\//;

export function slashDetails(lines: readonly string[]): Details | undefined {
  const text = lines.map((line) => (/^\s+\/[A-Z]/.test(line) ? line.trimStart() : line)).join('');
  const found = [...text.matchAll(code)];
  if (found.length === 0 || !beginning.test(text)) return undefined;
  const parts = new Map<string, string>();
  for (const [n, match] of found.entries()) {
    const name = match[1] ?? '';
    const value = text.slice(match.index + match[0].length, found[n + 1]?.index);
    if (!parts.has(name)) parts.set(name, value.replace(/^\/|\/+$/g, ''));
  }
  const [counterAccount, counterBic, counterName] = parts.get('CNTP')?.split('/') ?? [];
  return {
    name: told(parts.get('NAME') ?? counterName ?? parts.get('BENM') ?? parts.get('ORDP')),
    account: told(parts.get('IBAN') ?? counterAccount ?? parts.get('ACNO')),
    bic: bicText(parts.get('BIC') ?? counterBic),
    reference: givenReference(parts.get('EREF')),
    purpose: onLines(purposeCode(parts.get('PURP')), remittance(parts.get('REMI') ?? parts.get('SVWZ'))),
    original: currencyAmount(parts.get('OCMT') ?? ''),
    channel: /SEPA/.test(parts.get('TRTP') ?? '') ? 'bank_transfer' : undefined,
    isBatch: /^\d+$/.test(parts.get('NRTX') ?? '') && Number(parts.get('NRTX')) > 1,
    isReturn: parts.has('RTRN'),
    returnReason: told(parts.get('RTRN')),
    hasUltimate: ['ULTB', 'ULTC', 'ULTD'].some((each) => parts.has(each)),
  };
}

function purposeCode(text: string | undefined): string | undefined {
  return told(text?.replace(/^CD\//, ''));
}

/** `USTD//text` is text. */
function remittance(text: string | undefined): string | undefined {
  return text?.replace(/^USTD\/\//, '');
}
