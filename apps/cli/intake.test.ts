import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { runMain } from './testing/run-main.js';

const folder = mkdtempSync(join(tmpdir(), 'vigie-cli-intake-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'transfers.csv');
const mapping = join(folder, 'mapping.yaml');
writeFileSync(
  file,
  'Ref;Sent at;Sender name;Sender country;Receiver name;Receiver country;Amount;Currency;Status\n' +
    'A1;25/05/2026 10:00;Anna Larsson;Sweden;Maria Cruz;Philippines;45,50;EUR;PAID\n' +
    'A2;26/05/2026 10:00;Anna Larsson;Sweden;Maria Cruz;Philippines;1.045,50;EUR;ODD\n',
);

it('describes, checks and screens a file with columns of its own', async () => {
  const described = await runMain('intake', 'describe', file, '--out', mapping);
  expect(described.code).toBe(0);
  expect(described.text).toContain('payer_name <- Sender name');
  expect(described.text).toContain('1 open: decide what stands as "?"');
  expect(described.text).not.toMatch(/Larsson|Cruz/);
  const written = readFileSync(mapping, 'utf8');
  expect(written).toMatch(/^# yaml-language-server: \$schema=schemas\/mapping-1\.schema\.json\n/);
  expect(written).not.toContain(process.cwd());
  expect(statSync(mapping).mode & 0o777).toBe(0o600);
  expect(await runMain('intake', 'describe', file, '--out', mapping)).toMatchObject({ code: 2 });

  const open = await runMain('intake', 'check', file, '--mapping', mapping);
  expect(open).toMatchObject({
    code: 2,
    text: expect.stringMatching(/mapping\.yaml:\d+:\d+: .*is still "\?"/),
  });

  writeFileSync(mapping, readFileSync(mapping, 'utf8').replace("ODD: '?'", 'ODD: returned'));
  const checked = await runMain('intake', 'check', file, '--mapping', mapping);
  expect(checked.code).toBe(0);
  expect(checked.text).toContain('2 read = 2 accepted');

  const out = join(folder, 'out');
  const screened = await runMain('screen', file, '--mapping', mapping, '--out', out, '--json');
  expect(screened.code).toBe(0);
  const record: unknown = JSON.parse(readFileSync(join(out, 'run.json'), 'utf8'));
  expect(record).toMatchObject({
    options: { mappings: [{ file: mapping, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }] },
    files: [{ read: 2, accepted: 2 }],
  });
});

it('says where what would not be accepted stands, in French too', async () => {
  const bad = join(folder, 'bad.csv');
  writeFileSync(bad, readFileSync(file, 'utf8').replace('1.045,50', 'much'));
  const checked = await runMain('intake', 'check', bad, '--mapping', mapping, '--lang', 'fr');
  expect(checked.code).toBe(1);
  expect(checked.text).toContain('amount: Le montant n’est pas fait de chiffres');
  expect(checked.text).toContain('lignes 3');
  expect(checked.text).not.toContain('much');
});

it('says the byte where a file has no lines that lead there', async () => {
  const transfer = (id: string, sum: string): string =>
    `<CdtTrfTxInf><PmtId><TxId>${id}</TxId></PmtId><IntrBkSttlmAmt Ccy="EUR">${sum}</IntrBkSttlmAmt><IntrBkSttlmDt>2025-03-01</IntrBkSttlmDt><Dbtr><Nm>Åsa</Nm></Dbtr></CdtTrfTxInf>`;
  const text = `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08"><FIToFICstmrCdtTrf><GrpHdr><MsgId>M</MsgId><NbOfTxs>4</NbOfTxs></GrpHdr>${transfer('A', '1')}${transfer('B', '0')}${transfer('C', 'x')}</FIToFICstmrCdtTrf></Document>`;
  const one = join(folder, 'one-line.xml');
  writeFileSync(one, text);
  const at = (id: string): number => Buffer.from(text).indexOf(transfer(id, id === 'B' ? '0' : 'x'));
  const { text: english } = await runMain('intake', 'check', one);
  expect(english).toContain(`lines 1 (byte ${at('B')})`);
  expect(english).toContain(`lines 1 (byte ${at('C')})`);
  expect(english).toMatch(/count-differs.*\[1 \(byte \d+\)\]/);
  expect((await runMain('intake', 'check', one, '--lang', 'fr')).text).toContain(`1 (octet ${at('C')})`);
  const json: unknown = JSON.parse((await runMain('intake', 'check', one, '--json')).text);
  expect(json).toMatchObject([{ places: [{ offsets: [at('C')] }, { offsets: [at('B')] }] }]);
});

it('describes as JSON, and in French', async () => {
  const json = await runMain('intake', 'describe', file, '--out', join(folder, 'other.yaml'), '--json');
  expect(JSON.parse(json.text)).toMatchObject({ rows: 2, open: 1, whole: true });
  const french = await runMain(
    'intake',
    'describe',
    file,
    '--out',
    join(folder, 'other.yaml'),
    '--force',
    '--lang',
    'fr',
  );
  expect(french.text).toContain('écrivez ce que veulent dire ces valeurs');
  expect(readFileSync(join(folder, 'other.yaml'), 'utf8')).toContain('Quelle colonne du fichier');
});

it('counts a side that no column names as open, and payments with nobody there when they load', async () => {
  const bare = join(folder, 'bare.csv');
  writeFileSync(
    bare,
    'Ref;Sent at;Receiver IBAN;Amount;Currency\nA1;25/05/2026 10:00;NL91ABNA0417164300;45,50;EUR\n',
  );
  const out = join(folder, 'bare.yaml');
  const described = await runMain('intake', 'describe', bare, '--out', out);
  expect(described.text).toContain('Missing: who pays');
  expect(described.text).toContain('1 open: decide what stands as "?" and say who is missing in');
  const french = await runMain('intake', 'describe', bare, '--out', out, '--force', '--lang', 'fr');
  expect(french.text).toContain('1 à décider : remplacez les « ? » et dites qui manque dans');
  const checked = await runMain('intake', 'check', bare, '--mapping', out);
  expect(checked.text).toContain('1 payments without a payer');
  expect(checked.text).not.toContain('without a beneficiary');
});

it('names the next step for a CSV of another encoding or other columns', async () => {
  const text = 'Référence;Date;Montant\n1;25/05/2026;45,50\n';
  const others = [Buffer.from(text, 'latin1'), Buffer.from(`\ufeff${text}`, 'utf16le'), Buffer.from(text)];
  for (const [index, bytes] of others.entries()) {
    const path = join(folder, `other-${index}.csv`);
    writeFileSync(path, bytes);
    const screened = await runMain('screen', path, '--out', join(folder, `of-${index}`));
    expect(screened.code).toBe(3);
    expect(screened.text).toContain('vigie intake describe');
  }
});
