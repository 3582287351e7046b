import { keptAccount, type OnUs, onUs } from '../on-us.js';
import type { Details } from './details/details.js';
import type { EntryLine } from './entry-line.js';
import { channelOf, isSame, isTurnedBack, type Statement } from './entry-row.js';
import { germanIban } from './german-iban.js';
import { givenReference } from './swift-values.js';

/** A booked transfer that the statement of the other side tells as well. */
export function onUsEntry(of: Statement, line: EntryLine, details: Details): OnUs | undefined {
  if (line.isExpected || details.isBatch === true || isTurnedBack(line, details)) return undefined;
  // Fees and interest are told on the account of the customer alone.
  if (channelOf(line, details) === 'other') return undefined;
  const sent = { amount: line.amount, currency: of.currency };
  const { account, bic, original } = details;
  return onUs(numberedAlike(of.account, of.bank), numberedAlike(account, bic), () => ({
    isDebit: line.isDebit,
    day: line.bookedDay ?? line.valueDay,
    amount: sent.currency !== '' && isSame(sent, original ?? sent) ? sent : undefined,
    reference: details.reference,
    servicerReference: givenReference(line.bankReference),
  }));
}

/** A statement has its own account behind a bank code where its details have IBANs. */
function numberedAlike(number: string | undefined, bic: string | undefined): ReturnType<typeof keptAccount> {
  return keptAccount(number && (germanIban(number) ?? number), bic);
}
