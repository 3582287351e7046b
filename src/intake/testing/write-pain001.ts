import type { PaymentText } from '../payment.js';
import {
  agent,
  amountElement,
  element,
  escaped,
  isIban,
  type MessageWriter,
  nested,
  party,
  remittance,
} from './message-writer.js';

const created = '2025-06-01T00:00:00Z';

/** One message with a block for each payment, since a block has one payer; all blocks of one name. */
export const writePain001: MessageWriter = {
  message: 'pain.001',
  write: (rows) => `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"><CstmrCdtTrfInitn>
<GrpHdr><MsgId>M</MsgId><CreDtTm>${created}</CreDtTm><NbOfTxs>${rows.length}</NbOfTxs></GrpHdr>
${rows.map(block).join('\n')}
</CstmrCdtTrfInitn></Document>`,
  carries: ({ payout_amount: _amount, payout_currency: _currency, ...row }) => ({
    ...row,
    payment_id: `M/B/${row.payment_id}${orderedBy(row)}`,
    time_quality: 'unknown',
    channel: 'bank_transfer',
    status: 'attempted',
    status_at: created,
  }),
};

/** An IBAN needs no institution beside it. */
function orderedBy({ payer_account: account, provider_id: bank }: PaymentText): string {
  if (account === undefined) return '';
  return bank === undefined || isIban(account) ? `/@${account}` : `/@${bank}:${account}`;
}

function block(row: PaymentText): string {
  const day = /T/.test(row.executed_at ?? '') ? 'DtTm' : 'Dt';
  return element(
    'PmtInf',
    element('PmtInfId', 'B') +
      element('PmtMtd', 'TRF') +
      nested(['ReqdExctnDt', day], escaped(row.executed_at)) +
      party('Dbtr', row, 'payer') +
      agent('DbtrAgt', row.provider_id) +
      element(
        'CdtTrfTxInf',
        element(
          'PmtId',
          element('InstrId', escaped(row.payment_id)) +
            element('EndToEndId', escaped(row.transfer_reference) ?? 'NOTPROVIDED'),
        ) +
          element('Amt', amountElement('InstdAmt', row.amount, row.currency)) +
          agent('CdtrAgt', row.payout_agent) +
          party('Cdtr', row, 'beneficiary') +
          remittance(row),
      ),
  );
}
