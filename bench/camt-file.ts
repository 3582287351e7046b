/** Writes an invented camt.053 file of a given size: statements of many accounts, most entries with one transaction. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';

const [folder = '', megabytes = ''] = process.argv.slice(2);
const wanted = Number(megabytes) * 1e6;
const entriesPerStatement = 150;
/** One entry in so many is a batch. */
const batchEvery = 25;
const batchOf = 8;

/** Small and quick, and the same file every time. */
let state = 20250301;
function below(limit: number): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * limit);
}

const names = [
  'Anna Larsson',
  'Åsa Öberg',
  'Maria Santos Cruz',
  'João Peña',
  'K. & S. Müller',
  'Ion Ionescu',
];
const words = ['rent', 'school', 'groceries for mother', 'invoice 2025', 'gift', 'médicaments', 'thank you'];
const pick = (list: readonly string[]): string => (list[below(list.length)] ?? '').replaceAll('&', '&amp;');
const digits = (count: number): string => String(below(10 ** count)).padStart(count, '0');
const amount = (): string => `${below(900) + 5}.${digits(2)}`;

let records = 0;
function transaction(sign: string, sum: string): string {
  const side = sign === 'DBIT' ? 'Cdtr' : 'Dbtr';
  records++;
  return `<TxDtls><Refs><AcctSvcrRef>TX${records}</AcctSvcrRef><EndToEndId>E2E-${digits(9)}</EndToEndId></Refs><Amt Ccy="EUR">${sum}</Amt><CdtDbtInd>${sign}</CdtDbtInd>
          <RltdPties><${side}><Pty><Nm>${pick(names)}</Nm><PstlAdr><StrtNm>Storgatan</StrtNm><BldgNb>${below(90) + 1}</BldgNb><PstCd>${digits(5)}</PstCd><TwnNm>Stockholm</TwnNm><Ctry>SE</Ctry></PstlAdr></Pty></${side}><${side}Acct><Id><IBAN>SE45${digits(8)}${digits(9)}</IBAN></Id></${side}Acct></RltdPties>
          <RltdAgts><${side}Agt><FinInstnId><BICFI>ESSESESS</BICFI></FinInstnId></${side}Agt></RltdAgts><RmtInf><Ustrd>${pick(words)}</Ustrd></RmtInf></TxDtls>`;
}

function entry(number: number, day: string): string {
  const sign = below(2) === 0 ? 'DBIT' : 'CRDT';
  const isBatch = number % batchEvery === 0;
  const sums = Array.from({ length: isBatch ? batchOf : 1 }, amount);
  const cents = sums.reduce((sum, each) => sum + Number(each.replace('.', '')), 0);
  const whole = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
  return `      <Ntry>
        <NtryRef>${number}</NtryRef><Amt Ccy="EUR">${whole}</Amt><CdtDbtInd>${sign}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
        <BookgDt><Dt>${day}</Dt></BookgDt><ValDt><Dt>${day}</Dt></ValDt><AcctSvcrRef>EN${digits(9)}-${records}</AcctSvcrRef>
        <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>${sign === 'DBIT' ? 'ICDT' : 'RCDT'}</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>
        <NtryDtls>${isBatch ? `<Btch><NbOfTxs>${batchOf}</NbOfTxs></Btch>` : ''}
          ${sums.map((sum) => transaction(sign, sum)).join('\n          ')}
        </NtryDtls>
      </Ntry>
`;
}

function statement(number: number): string {
  const day = `2025-${String((number % 12) + 1).padStart(2, '0')}-${String((number % 28) + 1).padStart(2, '0')}`;
  const entries = Array.from({ length: entriesPerStatement }, (_, i) => entry(i + 1, day)).join('');
  return `    <Stmt><Id>ST${number}</Id><CreDtTm>${day}T23:00:00+01:00</CreDtTm><Acct><Id><IBAN>SE35${digits(8)}${digits(9)}</IBAN></Id><Ownr><Nm>${pick(names)}</Nm></Ownr><Svcr><FinInstnId><BICFI>HANDSESS</BICFI></FinInstnId></Svcr></Acct>
${entries}    </Stmt>
`;
}

const output = createWriteStream(join(folder, 'camt053.xml'));
let size = 0;
async function put(text: string): Promise<void> {
  size += Buffer.byteLength(text);
  if (!output.write(text)) await once(output, 'drain');
}
await put(`<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId><CreDtTm>2025-03-01T09:00:00+01:00</CreDtTm></GrpHdr>
`);
for (let number = 1; size < wanted; number++) await put(statement(number));
await put('</BkToCstmrStmt></Document>\n');
output.end();
await once(output, 'finish');
console.log(`d. camt.053 of ${(size / 1e6).toFixed(0)} MB with ${records} transactions`);
