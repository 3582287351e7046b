/** The transfer beside an identity, under the names that wallets and travel-rule networks give it. */
import { type PaymentColumn, paymentColumns } from '../payment.js';
import type { RowCells } from '../reader.js';
import { bare, type Spelled } from './spelling.js';

const synonyms: Readonly<Partial<Record<PaymentColumn, readonly string[]>>> = {
  payment_id: ['txid', 'txhash', 'transactionhash', 'transferid', 'transactionid', 'id'],
  executed_at: ['timestamp', 'createdat', 'datetime', 'date'],
  amount: ['transactionamount', 'value'],
  currency: ['assettype', 'transactionasset', 'asset'],
};

/** What the identity tells, and better. */
const told = /^(payer|beneficiary)_(id|name|account|country|address|birth_date|type)/;

/** Cells of the transfer; undefined when it says nothing that makes one. */
export function transferCells(transfer: Spelled): RowCells | undefined {
  const cells: Partial<Record<PaymentColumn, string>> = {};
  for (const column of paymentColumns) {
    if (told.test(column)) continue;
    const text = transfer.text(bare(column), ...(synonyms[column] ?? []));
    if (text !== undefined) cells[column] = text;
  }
  if (cells.executed_at === undefined && cells.amount === undefined) return undefined;
  const isOwnTime = transfer.text('executedat') !== undefined;
  return {
    channel: 'crypto',
    ...cells,
    time_quality: isOwnTime ? cells.time_quality : 'message',
  };
}
