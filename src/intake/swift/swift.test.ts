import { describe, expect, it } from 'vitest';
import { rowsOf } from '../testing/rows-of.js';

const transfer = (reference: string): string =>
  `{1:F01BNORPHMMAXXX0000000001}{2:I103ESSESESSXXXXN}{4:\n:20:${reference}\n:23B:CRED\n:32A:250301EUR1,\n-}`;
const statement = `:20:S1\n:25:DE89370400440532013000\n:28C:1/1\n:60F:C250301EUR0,\n:61:2503010301D1,NTRFNONREF//B1\n:86:one\n:62F:D250301EUR1,`;

async function references(text: string | Buffer): Promise<readonly (string | undefined)[]> {
  return (await rowsOf(text)).rows.map(({ cells }) => cells.transfer_reference);
}

describe('a file of SWIFT', () => {
  it.each([
    ['one behind the other', `${transfer('A')}${transfer('B')}`],
    ['with lines between them', `${transfer('A')}\n\n${transfer('B')}\n`],
    ['with $ between them', `${transfer('A')}$${transfer('B')}$`],
    ['with $ on lines of their own', `${transfer('A')}\n$\n${transfer('B')}`],
    ['with DOS lines', `${transfer('A')}${transfer('B')}`.replaceAll('\n', '\r\n')],
    ['framed as DOS files are', `\x01${transfer('A')}\x03\n\x01${transfer('B')}\x03   `],
    ['with a brace too many', `${transfer('A')}{\n$\n${transfer('B')}`],
    ['with trailers', `${transfer('A')}{5:{CHK:1}}{S:{COP:P}}\n${transfer('B')}{5:{CHK:2}}`],
    ['without its last end', `${transfer('A')}\n${transfer('B').replace('\n-}', '')}`],
    ['with the end of the first missing', `${transfer('A').replace('-}', '')}${transfer('B')}`],
  ])('holds two messages %s', async (_, text) => {
    expect(await references(text)).toEqual(['A', 'B']);
  });

  it('may begin with a byte order mark', async () => {
    const { rows } = await rowsOf(`\ufeff${transfer('A')}`);
    expect(rows[0]?.place).toEqual({ line: 1, offset: 3 });
  });

  it.each([
    ['alone', statement],
    ['with lines of the bank before it', `ABNANL2A\n940\nABNANL2A\n${statement}\n-\n`],
    ['behind a tag of its own', `:940:\n${statement}`],
    ['ended by a dash with letters', `${statement}\n-XXX`],
    ['in blocks', `{1:F01ASNBNL21XXXX0000000000}{2:O940ASNBNL21XXXXN}{3:}{4:\n${statement}\n-}{5:}`],
  ])('may be a statement %s', async (_, text) => {
    const { rows } = await rowsOf(text);
    expect(rows.map(({ cells }) => [cells.payer_account, cells.purpose])).toEqual([
      ['DE89370400440532013000', 'one'],
    ]);
  });

  it('may be a transfer without blocks', async () => {
    const text = transfer('A').replace(/^.*\n/, '').replace('\n-}', '');
    expect(await references(`${text}\n-\n${text.replace('A', 'B')}`)).toEqual(['A', 'B']);
  });

  it('names what is not read, and is refused when it holds nothing else', async () => {
    const other = transfer('A').replace('I103', 'I202');
    expect((await rowsOf(other + transfer('B'))).findings).toContain('message-not-read MT202');
    await expect(rowsOf(other)).rejects.toMatchObject({
      code: 'file',
      message: expect.stringContaining('but MT202'),
    });
  });

  it('reads a line of another encoding as one of Western Europe', async () => {
    const bytes = Buffer.from(statement.replace(':86:one', ':86:M\xfcller'), 'latin1');
    const { rows, findings } = await rowsOf(bytes);
    expect([rows[0]?.cells.purpose, findings]).toEqual([
      'Müller',
      ['text-not-utf-8', 'id-from-content 61', 'text-without-party 86'],
    ]);
  });

  it('is refused in an encoding of two bytes', async () => {
    await expect(rowsOf(Buffer.from(`\ufeff${statement}`, 'utf16le'))).rejects.toThrow('UTF-16');
  });

  it('keeps no more of a field than a row can hold', async () => {
    const long = `${statement.replace(':86:one', `:86:${'x\n'.repeat(2000)}`)}\n${statement}`;
    const { rows, rejected } = await rowsOf(long);
    expect(rows).toHaveLength(1);
    expect(rejected).toMatchObject([{ reason: 'line-too-long', place: { line: 5 } }]);
    const wide = statement.replace(':86:one', `:86:${`${'x'.repeat(999)}\n`.repeat(100)}`);
    expect((await rowsOf(wide)).rejected).toMatchObject([{ reason: 'line-too-long' }]);
  });
});
