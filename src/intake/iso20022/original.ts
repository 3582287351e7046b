/** What a status or a return is about: the payment as its own message named it, and why it ended so. */
import type { RowCells } from '../reader.js';
import { all, type Element, find, firstOf, textOf } from '../xml/element.js';
import { accountNumber, bicOf } from './party.js';
import { amountOf, codeOf, givenId, instructedOf, isoTime, paymentId } from './values.js';

/** Messages whose payments are read, so that something can become of them. */
const payments = new Set(['pain.001', 'pacs.008', 'pacs.009']);

/** A name that tells no message of ISO 20022 may be anybody's name of one that is read. */
export function isAboutPayments(name: string | undefined): boolean {
  const [message] = /\b(?:pain|pacs|camt)\.\d{3}\b/i.exec(name ?? '') ?? [];
  return message === undefined || payments.has(message.toLowerCase());
}

/** `goesBy` says whether its payment goes by a UETR or TxId, as a transfer does, or by `message` alone, as an order does. */
export function originalCells(
  transaction: Element,
  message: string,
  goesBy: 'own-id' | 'message',
): RowCells & { readonly payment_id: string | undefined } {
  const endToEnd = textOf(transaction, 'OrgnlEndToEndId');
  const own = goesBy === 'own-id';
  return {
    payment_id: paymentId({
      uetr: own ? textOf(transaction, 'OrgnlUETR') : undefined,
      transaction: own ? textOf(transaction, 'OrgnlTxId') : undefined,
      instruction: textOf(transaction, 'OrgnlInstrId'),
      endToEnd,
      message,
    }),
    transfer_reference: givenId(endToEnd),
    ...tellsApart(transaction),
    // What was settled between institutions may be another amount than the payer sent.
    ...amountOf(
      own
        ? find(transaction, 'OrgnlTxRef', 'Amt', 'InstdAmt')
        : instructedOf(find(transaction, 'OrgnlTxRef', 'Amt')),
    ),
  };
}

/** What tells payments of one reference apart, and is taken from the payment where that is found (I15). */
function tellsApart(transaction: Element): RowCells {
  const original = find(transaction, 'OrgnlTxRef');
  const settled = amountOf(
    firstOf(find(transaction, 'OrgnlIntrBkSttlmAmt'), find(original, 'IntrBkSttlmAmt')),
  );
  const day = firstOf(
    textOf(transaction, 'OrgnlIntrBkSttlmDt'),
    textOf(original, 'IntrBkSttlmDt'),
    textOf(original, 'ReqdExctnDt', 'Dt'),
    textOf(original, 'ReqdExctnDt'),
  );
  const cells: RowCells = {
    payer_account: accountNumber(find(original, 'DbtrAcct')),
    beneficiary_account: accountNumber(find(original, 'CdtrAcct')),
    provider_id: bicOf(find(original, 'DbtrAgt')),
    payout_agent: bicOf(find(original, 'CdtrAgt')),
    payout_amount: settled?.amount,
    payout_currency: settled?.currency,
    payout_at: isoTime(day),
  };
  return Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== undefined));
}

/** The later name, and those of the first versions. */
const reasonNames = ['Rsn', 'StsRsn', 'RtrRsn'];

/** The codes that the first of these gives which gives any; `NARR` says that the reason stands beside it in words. */
export function reasonOf(name: string, ...from: readonly (Element | undefined)[]): string | undefined {
  return firstOf(
    ...from.map((each) => {
      const reasons = all(each, name).flatMap((reason) => {
        const code = codeOf(firstOf(...reasonNames.map((each) => find(reason, each))));
        const words = all(reason, 'AddtlInf').map((line) => line.text.trim());
        return code === 'NARR' ? [code, ...words] : code === undefined ? [] : [code];
      });
      return reasons.length === 0 ? undefined : reasons.join(' ');
    }),
  );
}
