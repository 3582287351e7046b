import type { PaymentText } from '../payment.js';
import {
  agent,
  amountElement,
  element,
  escaped,
  type MessageWriter,
  party,
  remittance,
} from './message-writer.js';

/** One message; its transactions go by their TxId. */
export const writePacs008: MessageWriter = {
  message: 'pacs.008',
  write: (rows) => `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.10"><FIToFICstmrCdtTrf>
<GrpHdr><MsgId>M</MsgId><CreDtTm>2025-06-01T00:00:00Z</CreDtTm><NbOfTxs>${rows.length}</NbOfTxs></GrpHdr>
${rows.map(transfer).join('\n')}
</FIToFICstmrCdtTrf></Document>`,
  carries: ({ status: _status, status_at: _at, ...row }) => ({ ...row, channel: 'bank_transfer' }),
};

function transfer(row: PaymentText): string {
  const isAccepted = row.time_quality === 'accepted';
  const settled = { amount: row.payout_amount ?? row.amount, currency: row.payout_currency ?? row.currency };
  return element(
    'CdtTrfTxInf',
    element(
      'PmtId',
      element('EndToEndId', escaped(row.transfer_reference) ?? 'NOTPROVIDED') +
        element('TxId', escaped(row.payment_id)),
    ) +
      amountElement('IntrBkSttlmAmt', settled.amount, settled.currency) +
      element('IntrBkSttlmDt', isAccepted ? undefined : escaped(row.executed_at)) +
      element('AccptncDtTm', isAccepted ? escaped(row.executed_at) : undefined) +
      (row.payout_amount === undefined ? '' : amountElement('InstdAmt', row.amount, row.currency)) +
      party('Dbtr', row, 'payer') +
      agent('DbtrAgt', row.provider_id) +
      agent('CdtrAgt', row.payout_agent) +
      party('Cdtr', row, 'beneficiary') +
      remittance(row),
  );
}
