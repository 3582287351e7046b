/** `IBAN: … BIC: … NAAM: …`, `Z RACH.: …; OD: …; TYT.: …`: words with a colon, as Dutch and Polish banks write them. */

import { onLines } from '../../text-lines.js';
import { givenReference } from '../swift-values.js';
import { bicText, type Details, isIban, told } from './details.js';

const dutch =
  /(?:^|[\s/])(IBAN|REK|BIC|NAAM|OMSCHRIJVING|KENMERK|BETALINGSKENM\.?|MACHTIGING|INCASSANT)\s*:/gi;

export function labelledDetails(lines: readonly string[]): Details | undefined {
  return dutchDetails(lines) ?? polishDetails(lines.join(''));
}

function dutchDetails(lines: readonly string[]): Details | undefined {
  const text = lines.join('\n');
  const found = [...text.matchAll(dutch)];
  const parts = new Map<string, string>();
  for (const [n, match] of found.entries()) {
    const name = (match[1] ?? '').toUpperCase();
    if (!parts.has(name)) parts.set(name, text.slice(match.index + match[0].length, found[n + 1]?.index));
  }
  const account = told(parts.get('IBAN') ?? parts.get('REK'))?.split(' ')[0];
  if (account === undefined || !isIban(account)) return undefined;
  const before = text.slice(0, found[0]?.index);
  return {
    account,
    name: told(parts.get('NAAM')),
    bic: bicText(parts.get('BIC')?.trim().split(/\s/)[0]),
    reference: givenReference(told(parts.get('KENMERK'))),
    purpose: onLines(parts.get('OMSCHRIJVING')?.trim() ?? before.trim()),
    channel: /SEPA/i.test(before) ? 'bank_transfer' : undefined,
  };
}

/** Of an account and a name in one text: the name ends at two blanks, behind which the address begins. */
function polishDetails(text: string): Details | undefined {
  const [, digits] = /(?:Z|NA) RACH\.: *(\d{26})\b/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  return {
    // The 26 digits are all of an IBAN but its country.
    account: `PL${digits}`,
    name: told(/(?:OD|DLA): *(.+?)(?: {2}|;|$)/.exec(text)?.[1]),
    purpose: told(/TYT\.: *(.*?) *(?:;|$)/.exec(text)?.[1]),
  };
}
