import { givenId } from '../iso20022/values.js';
import { type Json, type JsonObject, textAt } from '../json/json-value.js';
import { keptAccount, type OnUs, onUs } from '../on-us.js';
import type { RowCells } from '../reader.js';
import { accountNumber } from './berlin-side.js';

/** A payment that the report of the other side tells as well. */
export function onUsReport(
  value: JsonObject,
  account: Json | undefined,
  isDebit: boolean,
  day: string | undefined,
  { amount, currency, payout_amount }: RowCells,
): OnUs | undefined {
  const own = keptAccount(accountNumber(account), ownBic(value, account, isDebit));
  const other = keptAccount(
    accountNumber(value.get(isDebit ? 'creditorAccount' : 'debtorAccount')),
    textAt(value, isDebit ? 'creditorAgent' : 'debtorAgent'),
  );
  const isTold = amount !== undefined && currency !== undefined && payout_amount === undefined;
  return onUs(own, other, () => ({
    isDebit,
    day,
    amount: isTold ? { amount, currency } : undefined,
    reference: givenId(textAt(value, 'endToEndId')),
    // An entry's number is its account's own.
    servicerReference: undefined,
  }));
}

/** Who keeps the account, which a report may say of the side alone that its holder has. */
export function ownBic(value: JsonObject, account: Json | undefined, isDebit: boolean): string | undefined {
  return textAt(account, 'bic') ?? textAt(value, isDebit ? 'debtorAgent' : 'creditorAgent');
}
