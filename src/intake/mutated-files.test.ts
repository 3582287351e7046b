import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VigieError } from '../errors.js';
import { details, entry, statement } from './testing/account-message.js';
import { mutation } from './testing/mutated.js';
import { rowsOf } from './testing/rows-of.js';

const runs = Number(process.env['VIGIE_MUTATIONS'] ?? 300);

const transfer = (
  id: number,
): string => `<CdtTrfTxInf><PmtId><EndToEndId>E${id}</EndToEndId><TxId>T${id}</TxId></PmtId>
<IntrBkSttlmAmt Ccy="EUR">4${id}.50</IntrBkSttlmAmt><IntrBkSttlmDt>2025-03-0${id}</IntrBkSttlmDt>
<Dbtr><Nm>Åsa &amp; Co</Nm><PstlAdr><Ctry>SE</Ctry></PstlAdr></Dbtr><RmtInf><Ustrd>watchword<![CDATA[ <x> ]]></Ustrd></RmtInf></CdtTrfTxInf>`;
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

const samples = {
  'camt.053': `${account(1)}\n${account(2)}\n`,
  'pacs.008': document(1) + document(3),
  'pacs.008 in an envelope': `<E><AppHdr><MsgDefIdr>pacs.008.001.08</MsgDefIdr></AppHdr><B><![CDATA[${document(1).replace(/<!\[CDATA\[.*?\]\]>/gs, '')}]]></B>${document(3).slice(39)}</E>`,
  NDJSON: [1, 2, 3]
    .map(
      (id) =>
        `${JSON.stringify({ payment_id: `T${id}`, executed_at: '2025-03-01', amount: 4.5, currency: 'EUR', purpose: 'watchword \n"é', more: { a: [1, '}'] } })}\n`,
    )
    .join(''),
};

describe('a file that was changed', () => {
  it.each(Object.entries(samples))('is read or is one clear error: %s', async (_, sample) => {
    expect((await rowsOf(sample)).rows.length).toBeGreaterThan(2);
    let read = 0;
    await fc.assert(
      fc.asyncProperty(mutation, async (change) => {
        const bytes = change(Buffer.from(sample));
        if (bytes.length === 0) return;
        const result = await rowsOf(bytes).catch((error: unknown) => error);
        if (result instanceof VigieError) {
          expect(result.message).not.toContain('watchword');
          return;
        }
        // A form that the engine reads as it lies.
        if (result instanceof Error) expect(result.message).toMatch(/is read by the engine/);
        else read++;
      }),
      { numRuns: runs },
    );
    // Well-formed XML hardly ever stays so.
    expect(read).toBeGreaterThan(runs / 200);
  });
});
