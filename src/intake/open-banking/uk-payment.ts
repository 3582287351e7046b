/** `Data` with an `Initiation`: a payment resource, or a consent to one. */
import { type JsonObject, listOf, textAt, textsOf, valueAt } from '../json/json-value.js';
import type { Status } from '../payment.js';
import type { Place, RowSink } from '../reader.js';
import { onLines } from '../text-lines.js';
import { ukAgent, ukAmount, ukSide } from './uk-side.js';

const executed =
  /^(AcceptedSettlementCompleted|AcceptedCreditSettlementCompleted|AcceptedWithoutPosting|ACSC|ACCC|ACWP|InitiationCompleted)$/;
const refused = /^(Rejected|Cancelled|InitiationFailed|RJCT|CANC)$/;

export function ukPayment(data: JsonObject, place: Place, sink: RowSink): void {
  const idKey = [...data.keys()].find((key) => /Payment(s)?Id$/.test(key));
  if (idKey === undefined) {
    const asked = ukAmount(valueAt(data, 'Initiation', 'InstructedAmount'));
    sink.reject(place, '', 'no-payment-yet', [...data.keys()].join('\n'), asked);
    return;
  }
  const initiation = data.get('Initiation');
  const told = textAt(data, 'Status') ?? '';
  const status: Status = executed.test(told) ? 'executed' : refused.test(told) ? 'refused' : 'attempted';
  const remittance = valueAt(initiation, 'RemittanceInformation');
  sink.row(
    'payment',
    {
      payment_id: textAt(data, idKey),
      executed_at: textAt(data, 'CreationDateTime'),
      time_quality: 'initiated',
      ...ukAmount(valueAt(initiation, 'InstructedAmount')),
      channel: 'bank_transfer',
      status,
      status_at: status === 'attempted' ? undefined : textAt(data, 'StatusUpdateDateTime'),
      status_reason: status === 'refused' ? reasonOf(data) : undefined,
      transfer_reference: textAt(initiation, 'EndToEndIdentification'),
      provider_id: ukAgent(valueAt(initiation, 'DebtorAgent')),
      ...ukSide('payer', valueAt(initiation, 'DebtorAccount') ?? data.get('Debtor'), data.get('Debtor')),
      ...ukSide('beneficiary', valueAt(initiation, 'CreditorAccount'), valueAt(initiation, 'Creditor')),
      payout_agent: ukAgent(valueAt(initiation, 'CreditorAgent')),
      purpose: onLines(textAt(remittance, 'Reference'), ...textsOf(valueAt(remittance, 'Unstructured'))),
    },
    place,
  );
}

function reasonOf(data: JsonObject): string | undefined {
  const [reason] = listOf(data.get('StatusReason') ?? data.get('StatusDetail'));
  return (
    textAt(reason, 'StatusReasonCode') ?? textAt(reason, 'StatusReason') ?? textAt(data, 'StatusReasonCode')
  );
}
