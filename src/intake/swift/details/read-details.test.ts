import { describe, expect, it } from 'vitest';
import { type EntryLine, readEntryLine } from '../entry-line.js';
import { readDetails } from './read-details.js';

function entry(line = '250301D1,NTRFNONREF', ...supplement: readonly string[]): EntryLine {
  const read = readEntryLine([line, ...supplement]);
  if (read === undefined) throw new Error(line);
  return read;
}

describe('structured details', () => {
  it('are read whatever the line breaks', () => {
    const lines = [
      '166?00GUTSCHRIFT?100399?20EREF+E2E-1?21SVWZ+Strukturierter Verwend?2',
      '2ungszweck?30DRESDEFF508?31DE0350880050019479160',
      '0?32Quentin Quast 70 Zeichen Be?33ginn',
    ];
    expect(readDetails(entry(), lines, [])).toMatchObject({
      name: 'Quentin Quast 70 Zeichen Beginn',
      account: 'DE03508800500194791600',
      bic: 'DRESDEFF508',
      reference: 'E2E-1',
      purpose: 'Strukturierter Verwendungszweck',
      channel: 'bank_transfer',
      isBatch: false,
      isReturn: false,
    });
  });

  it('give each subfield a line where no keyword stands, and the bank of an account that is no IBAN', () => {
    expect(
      readDetails(
        entry(),
        ['008?00DAUERAUFTRAG?20Miete November?21Haus 3?3010020030?31234567?32MUELLER?33ERIKA'],
        [],
      ),
    ).toMatchObject({
      name: 'MUELLER ERIKA',
      account: '10020030/234567',
      purpose: 'Miete November\nHaus 3',
      channel: undefined,
    });
  });

  it.each(['>', '~', '<', '^', '+', '|'])('may use %s', (mark) => {
    const text = '000?20huur?31123456789?32J. Jansen'.replaceAll('?', mark);
    expect(readDetails(entry(), [text], [])).toMatchObject({ name: 'J. Jansen', purpose: 'huur' });
  });

  it('tell batches, returns with their reason and ultimate parties', () => {
    expect(readDetails(entry(), ['191?00SEPA-UEBERW?20Datei mit 0000006 Zahlungen'], []).isBatch).toBe(true);
    expect(readDetails(entry(), ['191?00SEPA-UEBERW?20one?32A Name'], []).isBatch).toBe(false);
    expect(readDetails(entry(), ['159?00RETOURE?20EREF+E1?34914'], [])).toMatchObject({
      isReturn: true,
      returnReason: '914',
      reference: 'E1',
    });
    expect(readDetails(entry(), ['105?20SVWZ+x?21ABWA+Somebody else'], [])).toMatchObject({
      hasUltimate: true,
      purpose: 'x',
    });
  });

  it('keep a text that is too long for a reference as text', () => {
    const long = 'x'.repeat(36);
    expect(readDetails(entry(), [`166?20EREF+${long}`], [])).toMatchObject({
      reference: undefined,
      purpose: long,
    });
  });
});

describe('details of codes between slashes', () => {
  it.each([
    [
      '/TRTP/SEPA OVERBOEKING/IBAN/NL91ABNA0417164300/BIC/ABNANL2A/NAME/J. Jansen/REMI/huur maart/EREF/NOTPROVIDED',
      {
        name: 'J. Jansen',
        account: 'NL91ABNA0417164300',
        bic: 'ABNANL2A',
        purpose: 'huur maart',
        reference: undefined,
      },
    ],
    [
      '/EREF/E9//CNTP/NL32INGB0000012345/INGBNL2A/J. JANSEN///REMI/USTD//a/b c/',
      {
        name: 'J. JANSEN',
        account: 'NL32INGB0000012345',
        bic: 'INGBNL2A',
        purpose: 'a/b c',
        reference: 'E9',
      },
    ],
    ['/BENM//NAME/JOHN DOE/REMI/Reference 20/ISDT/2013-01-02', { name: 'JOHN DOE', purpose: 'Reference 20' }],
    ['/BAI/399/CREDIT\n/ORDP/test rate\n/ACNO/12-3011', { name: 'test rate', account: '12-3011' }],
    ['/RTRN/MD06/REMI/x', { isReturn: true, returnReason: 'MD06' }],
    ['/TRTP/X/ULTD//NAME/Y/REMI/x/PURP/CD/SALA', { hasUltimate: true, purpose: 'SALA\nx' }],
  ])('%s', (text, told) => {
    expect(readDetails(entry(), text.split('\n'), [])).toMatchObject(told);
  });
});

describe('other details', () => {
  it('have labels', () => {
    expect(readDetails(entry(), ['FACTUUR 2014', 'REK: NL65INGB0123456789/NAAM: PICQER'], [])).toMatchObject({
      account: 'NL65INGB0123456789',
      name: 'PICQER',
      purpose: 'FACTUUR 2014',
    });
    const polish =
      '911 COLLECT; Z RACH.: 56114010810000267002001001; OD: JAN NOWAK  UL. X 1; TYT.: CZYNSZ   ; TNR: 1';
    expect(readDetails(entry(), [polish], [])).toMatchObject({
      account: 'PL56114010810000267002001001',
      name: 'JAN NOWAK',
      purpose: 'CZYNSZ',
    });
  });

  it('are of MultiCash', () => {
    expect(
      readDetails(entry(), [], ['01first', '02second', '15Firma', '16lep', '3310918001', '34000042']),
    ).toMatchObject({ name: 'Firma lep', account: '10918001/000042', purpose: 'first\nsecond' });
  });

  it('repeat the account and the name of the line', () => {
    const line = entry('250301D1,NOVBNL91ABNA0417164300', 'j jansen');
    expect(readDetails(line, ['NL91ABNA0417164300 j jansen', 'huur'], [])).toMatchObject({
      account: 'NL91ABNA0417164300',
      name: 'j jansen',
      purpose: 'huur',
    });
  });

  it('are told as they stand, and no name is guessed from them', () => {
    const text = ['GIRO AUS ONLINE AUFTRAGGEBER: JANE DOE EXAMPLESTRASSE', ' 10 1234 X'];
    expect(readDetails(entry(), text, [])).toEqual({
      purpose: text.join('\n'),
      account: undefined,
      original: undefined,
    });
  });

  it.each([
    ['GB82WEST12345698765432 JOHN SMITH', { account: 'GB82WEST12345698765432', name: 'JOHN SMITH' }],
    [
      'GB82WEST12345698765432 WESTGB2L Åsa O’Neill',
      { account: 'GB82WEST12345698765432', bic: 'WESTGB2L', name: 'Åsa O’Neill' },
    ],
    ['GB82WEST12345698765432', { account: 'GB82WEST12345698765432', name: undefined }],
    ['GB82WEST12345698765432 INVOICE 12', { account: 'GB82WEST12345698765432', name: undefined }],
    // Check digits that are wrong, and an account in running text.
    ['GB83WEST12345698765432 JOHN SMITH', { account: undefined, name: undefined }],
    ['paid to GB82WEST12345698765432 JOHN', { account: undefined, name: undefined }],
  ])('have an account that begins a line, and the name beside it: %s', (line, expected) => {
    const text = ['TRANSFER', line, 'rent of March'];
    const read = readDetails(entry(), text, []);
    expect({ account: undefined, name: undefined, ...read }).toMatchObject(expected);
    expect(read.purpose).toBe(text.join('\n'));
  });

  it('tell the amount before charges in the line or in the details', () => {
    expect(readDetails(entry(undefined, '/OCMT/EUR4,5//CHGS/EUR0,5/'), [], []).original).toEqual({
      amount: '4.5',
      currency: 'EUR',
    });
    expect(readDetails(entry('250301D5,NTRFNONREF//OCMT/EUR4,5/CHGS/EUR0,5/'), [], []).original).toEqual({
      amount: '4.5',
      currency: 'EUR',
    });
    expect(readDetails(entry(), ['/OCMT/USD7,//REMI/x'], []).original).toEqual({
      amount: '7',
      currency: 'USD',
    });
  });
});
