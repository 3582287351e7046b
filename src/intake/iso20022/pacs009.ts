/** pacs.009, transfers of institutions; a cover tells of a customer's transfer: docs/formats/pacs.009.md. */
import { find, textOf } from '../xml/element.js';
import type { MessageFamily } from '../xml/family.js';
import { amounts, eachTransfer, sides, transferId, transferTime } from './pacs008.js';
import { bicOf } from './party.js';
import { amountOf, givenId, hasLongText, purposeOf } from './values.js';

export const pacs009: MessageFamily = {
  message: 'pacs.009',
  roots: ['FICdtTrf', 'FinInstnCdtTrf'],
  around: [],
  transactions: ['CdtTrfTxInf'],
  read: (_head, sink) =>
    eachTransfer(sink, (element, header, number, place) => {
      const customers = find(element, 'UndrlygCstmrCdtTrf');
      if (customers === undefined) {
        sink.finding('institutions-own', place, 'CdtTrfTxInf');
        return;
      }
      const { payer, beneficiary } = sides(customers);
      if (payer.hasUltimate || beneficiary.hasUltimate) sink.finding('ultimate-party', place);
      if (hasLongText(customers)) sink.finding('text-too-long', place, 'RmtInf/Ustrd');
      // Of a known payment it says nothing; an unknown one it stands for.
      sink.row(
        'status',
        {
          payment_id: transferId(element, header, number, place, sink),
          ...transferTime(element, header),
          ...amounts(amountOf(find(customers, 'InstdAmt')), amountOf(find(element, 'IntrBkSttlmAmt'))),
          channel: 'bank_transfer',
          provider_id: bicOf(find(customers, 'DbtrAgt')),
          transfer_reference: givenId(textOf(element, 'PmtId', 'EndToEndId')),
          ...payer.cells,
          ...beneficiary.cells,
          payout_agent: bicOf(find(customers, 'CdtrAgt')),
          purpose: purposeOf(customers, element),
        },
        place,
      );
    }),
};
