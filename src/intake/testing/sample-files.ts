/** A small file of every form that a reader reads, to be changed. */
import { details, entry, statement } from './account-message.js';

/** More text than markup, so that some changes leave it well-formed. */
const words = 'watchword '.repeat(20);

const transfer = (
  id: number,
): string => `<CdtTrfTxInf><PmtId><EndToEndId>E${id}</EndToEndId><TxId>T${id}</TxId></PmtId>
<IntrBkSttlmAmt Ccy="EUR">4${id}.50</IntrBkSttlmAmt><IntrBkSttlmDt>2025-03-0${id}</IntrBkSttlmDt>
<Dbtr><Nm>Åsa &amp; Co</Nm><PstlAdr><Ctry>SE</Ctry></PstlAdr></Dbtr><RmtInf><Ustrd>${words}<![CDATA[ <x> ]]></Ustrd></RmtInf></CdtTrfTxInf>`;
const document = (id: number): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08"><FIToFICstmrCdtTrf><GrpHdr><MsgId>M</MsgId><NbOfTxs>2</NbOfTxs></GrpHdr>${transfer(id)}${transfer(id + 1)}</FIToFICstmrCdtTrf></Document>\n`;

const account = (id: number): string =>
  statement(
    entry({ status: 'PDNG' }) +
      entry({
        rest: `<BookgDt><Dt>2025-03-0${id}</Dt></BookgDt><AcctSvcrRef>R${id}</AcctSvcrRef>`,
        details: details(
          '<Amt Ccy="EUR">1</Amt><RltdPties><Cdtr><Pty><Nm>Åsa &amp; Co</Nm></Pty></Cdtr></RltdPties><RmtInf><Ustrd>watchword</Ustrd></RmtInf>',
          '<Amt Ccy="EUR">2</Amt><RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>',
        ),
      }) +
      entry({ details: '<NtryDtls><Btch><NbOfTxs>3</NbOfTxs></Btch></NtryDtls>' }),
    { id: `S${id}` },
  );

const wrapped = (message: string, inside: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:${message}">${inside}</Document>\n`;
const order = (id: number): string =>
  `<CdtTrfTxInf><PmtId><EndToEndId>E${id}</EndToEndId></PmtId><Amt><InstdAmt Ccy="EUR">4${id}.50</InstdAmt></Amt><Cdtr><Nm>Åsa</Nm></Cdtr><RmtInf><Ustrd>${words} &amp;</Ustrd></RmtInf></CdtTrfTxInf>`;
const ended = (id: number, tag: string, status: string): string =>
  `<${tag}><OrgnlEndToEndId>E${id}</OrgnlEndToEndId><OrgnlTxId>T${id}</OrgnlTxId>${status}<StsRsnInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>${words}</AddtlInf></StsRsnInf></${tag}>`;
const refused = (id: number): string => ended(id, 'TxInfAndSts', '<TxSts>RJCT</TxSts>');
const original = '<OrgnlGrpInfAndSts><OrgnlMsgId>M</OrgnlMsgId><GrpSts>RJCT</GrpSts></OrgnlGrpInfAndSts>';

const mt103 = (id: number): string =>
  `{1:F21BNORPHMMAXXX0000000001}{4:{177:2503011200}{451:0}}{1:F01BNORPHMMAXXX0000000001}{2:O1031200250301ESSESESSAXXX00000000012503011200N}{3:{121:8579f4a4-a547-463e-ae63-e7c6620d59b${id}}}{4:\n:20:T${id}\n:23B:CRED\n:32A:25030${id}EUR4,5\n:50F:/1\n1/ÅSA\n3/SE/LUND\n:59:/0012\nMARIA\n:70:watchword\n-}\n`;
const mt940 = (id: number): string =>
  `:20:S${id}\r\n:25:DE89370400440532013000\r\n:28C:${id}/1\r\n:60F:C250228EUR1,\r\n:61:250301${id}301D4,5NTRFNONREF//B${id}\r\n:86:166?20EREF+E${id}?21SVWZ+watchword?32ÅSA\r\n:61:250302RC1,NTRFX\r\n:86:/REMI/watchword/NAME/B\r\n:62F:C250301EUR1,\r\n-\r\n`;
const ukTransaction = (id: number) => ({
  AccountId: '22',
  TransactionId: `T${id}`,
  Amount: { Amount: '4.50', Currency: 'GBP' },
  CreditDebitIndicator: 'Debit',
  Status: 'Booked',
  BookingDateTime: `2025-03-0${id}T10:00:00Z`,
  TransactionInformation: 'watchword \n"é',
});
const berlinTransaction = (id: number) => ({
  bookingDate: `2025-03-0${id}`,
  transactionAmount: { currency: 'EUR', amount: '-4.50' },
  creditorName: 'Åsa',
  remittanceInformationUnstructuredArray: ['watchword', '}'],
});
const ivms = (id: number): string =>
  `${JSON.stringify({
    payment_id: `T${id}`,
    executed_at: '2025-03-01',
    amount: 4.5,
    currency: 'EUR',
    purpose: 'watchword',
    ivms101: {
      originator: {
        originatorPersons: [
          {
            naturalPerson: {
              name: { nameIdentifier: [{ primaryIdentifier: 'Åsa' }] },
              countryOfResidence: 'SE',
            },
          },
        ],
        accountNumber: ['1'],
      },
    },
  })}\n`;

export const sampleFiles: Readonly<Record<string, string>> = {
  'pain.001': wrapped(
    'pain.001.001.09',
    `<CstmrCdtTrfInitn><GrpHdr><MsgId>M</MsgId><NbOfTxs>3</NbOfTxs><CtrlSum>127.50</CtrlSum></GrpHdr>
${[1, 2].map((b) => `<PmtInf><PmtInfId>B${b}</PmtInfId><ReqdExctnDt><Dt>2025-03-01</Dt></ReqdExctnDt><Dbtr><Nm>watchword</Nm></Dbtr>${order(b)}${order(b + 2)}</PmtInf>`).join('\n')}</CstmrCdtTrfInitn>`,
  ),
  'pain.002': wrapped(
    'pain.002.001.10',
    `<CstmrPmtStsRpt><GrpHdr><CreDtTm>2025-03-01T10:00:00</CreDtTm></GrpHdr>${original}
<OrgnlPmtInfAndSts><OrgnlPmtInfId>B1</OrgnlPmtInfId><PmtInfSts>RJCT</PmtInfSts>${refused(1)}${refused(2)}</OrgnlPmtInfAndSts></CstmrPmtStsRpt>`,
  ),
  'pacs.002': wrapped(
    'pacs.002.001.10',
    `<FIToFIPmtStsRpt><GrpHdr><CreDtTm>2025-03-01T10:00:00</CreDtTm></GrpHdr>${original}${refused(1)}\n${refused(2)}${refused(3)}</FIToFIPmtStsRpt>`,
  ),
  'pacs.004': wrapped(
    'pacs.004.001.09',
    `<PmtRtr><GrpHdr><CreDtTm>2025-03-01T10:00:00</CreDtTm></GrpHdr>${[1, 2, 3].map((id) => ended(id, 'TxInf', `<RtrdIntrBkSttlmAmt Ccy="EUR">4${id}</RtrdIntrBkSttlmAmt>`)).join('\n')}</PmtRtr>`,
  ),
  'pacs.009': wrapped(
    'pacs.009.001.08',
    `<FICdtTrf><GrpHdr><MsgId>M</MsgId></GrpHdr>${[1, 2, 3].map((id) => `${transfer(id).replace('<Dbtr>', `<UndrlygCstmrCdtTrf><InstrForNxtAgt><InstrInf>${words}</InstrInf></InstrForNxtAgt><Dbtr>`).replace('</CdtTrfTxInf>', '</UndrlygCstmrCdtTrf></CdtTrfTxInf>')}`).join('\n')}</FICdtTrf>`,
  ),
  'camt.053': `${account(1)}\n${account(2)}\n`,
  MT103: mt103(1) + mt103(2) + mt103(3),
  MT940: mt940(1) + mt940(2),
  'UK Open Banking': JSON.stringify({ Data: { Transaction: [1, 2, 3].map(ukTransaction) } }, null, 1),
  'Berlin Group': JSON.stringify({
    account: { iban: 'DE89370400440532013000' },
    transactions: { booked: [1, 2].map(berlinTransaction), pending: [3].map(berlinTransaction) },
  }),
  IVMS101: ivms(1) + ivms(2) + ivms(3),
  'pacs.008': document(1) + document(3),
  'pacs.008 in an envelope': `<E><AppHdr><MsgDefIdr>pacs.008.001.08</MsgDefIdr></AppHdr><B><![CDATA[${document(1).replace(/<!\[CDATA\[.*?\]\]>/gs, '')}]]></B>${document(3).slice(39)}</E>`,
  NDJSON: [1, 2, 3]
    .map(
      (id) =>
        `${JSON.stringify({ payment_id: `T${id}`, executed_at: '2025-03-01', amount: 4.5, currency: 'EUR', purpose: 'watchword \n"é', more: { a: [1, '}'] } })}\n`,
    )
    .join(''),
};
