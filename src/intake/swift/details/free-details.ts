/** Details without codes or labels: text, behind an account and a name where the entry itself names both. */

import { onLines } from '../../text-lines.js';
import type { EntryLine } from '../entry-line.js';
import { type Details, isSurelyIban, told } from './details.js';

const digits = /^(?:\d{9,10}|P\d{9})$/;

export function freeDetails(entry: EntryLine, lines: readonly string[]): Details {
  const [supplement = ''] = entry.supplement;
  const first = lines[0]?.trim() ?? '';
  // Account in the reference, name behind the line, and both again at the start of the details.
  if (supplement.trim() !== '' && first === `${entry.reference} ${supplement.trim()}`) {
    return { account: entry.reference, name: told(supplement), purpose: onLines(...lines.slice(1)) };
  }
  const purpose = onLines(...lines);
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
