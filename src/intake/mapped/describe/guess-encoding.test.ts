import { describe, expect, it } from 'vitest';
import { guessEncoding } from './guess-encoding.js';

const rows = (count: number, cell = 'Åsa'): string =>
  Array.from({ length: count }, (_, row) => `${row};${cell}\n`).join('');

/** Handed over in chunks that cut characters. */
async function guess(content: string | Buffer) {
  const bytes = Buffer.from(content);
  async function* chunks(): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
  }
  return guessEncoding(bytes.subarray(0, 65_536), chunks());
}

describe('the encoding of a file', () => {
  it('is UTF-8 though some bytes are not, and says where these stand', async () => {
    const text = Buffer.concat([
      Buffer.from(rows(30)),
      Buffer.from('30;\xc5sa\n', 'latin1'),
      Buffer.from(rows(30)),
    ]);
    const found = await guess(text);
    expect(found).toMatchObject({ encoding: 'utf-8', because: 'mostly', faultyLines: 1 });
    expect(found.faults).toEqual([{ line: 31, offset: text.indexOf(0xc5, Buffer.byteLength(rows(30))) }]);
    // On a line that has letters of UTF-8 too.
    const one = Buffer.concat([Buffer.from('äöüÅéè;'), Buffer.from([0xe9]), Buffer.from('\n')]);
    expect((await guess(one)).faults).toEqual([{ line: 1, offset: 13 }]);
  });

  it('is UTF-8 cut at its end', async () => {
    const whole = Buffer.from(`${rows(9)}9;é`);
    expect(await guess(whole.subarray(0, -1))).toMatchObject({
      because: 'mostly',
      faults: [{ line: 10, offset: whole.length - 2 }],
    });
  });

  it('is Windows-1252 where letters are mostly of one byte, though some look like UTF-8', async () => {
    const assumed = { encoding: 'windows-1252', because: 'assumed', faultyLines: 0 };
    expect(await guess(Buffer.from(rows(30), 'latin1'))).toMatchObject(assumed);
    // É and a closing quote are one character of UTF-8.
    expect(await guess(Buffer.from(`«CAFÉ»\n${rows(3)}`, 'latin1'))).toMatchObject(assumed);
    expect(await guess(Buffer.from(`1;\x80 5\n${rows(3, 'a')}`, 'latin1'))).toMatchObject(assumed);
    expect(await guess(Buffer.from('1;caf\xe9\n', 'latin1'))).toMatchObject(assumed);
  });

  it('is another of one byte where Windows-1252 has no letter or nobody’s', async () => {
    expect(await guess(Buffer.from('1;\xe9\x81\n', 'latin1'))).toMatchObject({ encoding: 'iso-8859-1' });
    expect(await guess(Buffer.from('1;\xe9 5 \xa4\n', 'latin1'))).toMatchObject({ encoding: 'iso-8859-15' });
    expect(await guess(Buffer.from('1;\x93\xe9\x94 5 \xa4\n', 'latin1'))).toMatchObject({
      encoding: 'windows-1252',
    });
  });

  it.each(['Überweisung;Betrag\n1;2\n', 'Сумма;Имя\n1;2\n2;3,50\n3;4,75\n4;120,00\n'])(
    'is UTF-16 without a mark, whatever the first letter: %j',
    async (text) => {
      const little = Buffer.from(text, 'utf16le');
      const big = Buffer.from(little).swap16();
      expect(await guess(little)).toMatchObject({ encoding: 'utf-16le', because: 'bytes' });
      expect(await guess(big)).toMatchObject({ encoding: 'utf-16be', because: 'bytes' });
    },
  );

  it('is no UTF-16 for a zero here and there', async () => {
    expect(await guess('1;a\0b\n2;c\n'.repeat(9))).toMatchObject({ encoding: 'utf-8', because: 'bytes' });
  });
});
