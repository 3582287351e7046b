/** Details without codes or labels: text, behind an account and a name where the entry itself names both. */

import { onLines } from '../../text-lines.js';
import type { EntryLine } from '../entry-line.js';
import { bicText, type Details, hasCheckDigits, isSurelyIban, told } from './details.js';

const digits = /^(?:\d{9,10}|P\d{9})$/;

/** A BIC behind an account, which says no more than that. */
const behindAccount = /^(?:[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?(?=\s|$))?\s*(.*)$/;

/**
 * The line that begins with an IBAN by its check digits: what stands behind it there is a name where it has letters and no
 * digits. Lines above and below may be names or texts, and are left.
 */
function accountLine(lines: readonly string[]): Details | undefined {
  for (const line of lines) {
    const [, account = '', rest = ''] = /^\s*([A-Z]{2}\d{2}[A-Z0-9]{11,30})(?=\s|$)\s*(.*)$/.exec(line) ?? [];
    if (!hasCheckDigits(account)) continue;
    const behind = behindAccount.exec(rest.trim())?.[1] ?? '';
    const bic = bicText(rest.trim().split(/\s/)[0]);
    const name = /\p{L}/u.test(behind) && !/\d/.test(behind) ? told(behind) : undefined;
    return { account, name, bic };
  }
  return undefined;
}

export function freeDetails(entry: EntryLine, lines: readonly string[]): Details {
  const [supplement = ''] = entry.supplement;
  const first = lines[0]?.trim() ?? '';
  // Account in the reference, name behind the line, and both again at the start of the details.
  if (supplement.trim() !== '' && first === `${entry.reference} ${supplement.trim()}`) {
    return { account: entry.reference, name: told(supplement), purpose: onLines(...lines.slice(1)) };
  }
  const purpose = onLines(...lines);
  const line = accountLine(lines);
  if (line !== undefined) return { ...line, purpose };
  if (isSurelyIban(entry.reference)) return { account: entry.reference, name: told(entry.more), purpose };
  // A name that stands in columns behind the account, or behind NONREF.
  if (entry.more !== '' && entry.bankReference === '') {
    return {
      account: digits.test(entry.reference) ? entry.reference : undefined,
      name: told(entry.more),
      purpose,
    };
  }
  return { purpose };
}
