import { describe, expect, it } from 'vitest';
import { rowsOf } from '../testing/rows-of.js';

const common = `<PmtId><InstrId>I1</InstrId><EndToEndId>E1</EndToEndId><UETR>8a562c67-ca16-48ba-b074-65581be6f001</UETR></PmtId>
  <IntrBkSttlmAmt Ccy="EUR">45.50</IntrBkSttlmAmt><IntrBkSttlmDt>2025-03-01</IntrBkSttlmDt>
  <Dbtr><FinInstnId><Nm>Bank A</Nm></FinInstnId></Dbtr><DbtrAcct><Id><Othr><Id>LORO</Id></Othr></Id></DbtrAcct>`;
const customers = `<UndrlygCstmrCdtTrf><Dbtr><Nm>Anna</Nm></Dbtr><DbtrAcct><Id><IBAN>SE4550000000058398257466</IBAN></Id></DbtrAcct>
  <DbtrAgt><FinInstnId><BICFI>ESSESESS</BICFI></FinInstnId></DbtrAgt><CdtrAgt><FinInstnId><BICFI>BNORPHMM</BICFI></FinInstnId></CdtrAgt>
  <Cdtr><Nm>Maria</Nm></Cdtr><RmtInf><Ustrd>mat</Ustrd></RmtInf><InstdAmt Ccy="SEK">500</InstdAmt></UndrlygCstmrCdtTrf>`;
const message = (...transfers: readonly string[]): string =>
  `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.009.001.08"><FICdtTrf><GrpHdr><MsgId>M1</MsgId><NbOfTxs>${transfers.length}</NbOfTxs></GrpHdr>
  ${transfers.map((one) => `<CdtTrfTxInf>${one}</CdtTrfTxInf>`).join('')}</FICdtTrf></Document>`;

describe('pacs.009', () => {
  it("is an institution's own", async () => {
    const { rows, findings } = await rowsOf(message(common, common));
    expect([rows, findings]).toEqual([[], ['institutions-own CdtTrfTxInf', 'institutions-own CdtTrfTxInf']]);
  });

  it('as a cover tells of a payment of customers that may be known, and says nothing of its status', async () => {
    const { rows, findings } = await rowsOf(message(common + customers));
    expect(rows.map(({ kind, cells }) => [kind, cells])).toEqual([
      [
        'status',
        {
          payment_id: '8a562c67-ca16-48ba-b074-65581be6f001',
          executed_at: '2025-03-01',
          time_quality: 'settled',
          amount: '500',
          currency: 'SEK',
          payout_amount: '45.50',
          payout_currency: 'EUR',
          channel: 'bank_transfer',
          provider_id: 'ESSESESS',
          transfer_reference: 'E1',
          payer_name: 'Anna',
          payer_account: 'SE4550000000058398257466',
          beneficiary_name: 'Maria',
          payout_agent: 'BNORPHMM',
          purpose: 'mat',
        },
      ],
    ]);
    expect(findings).toEqual([]);
  });
});
