import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCsv } from './read-csv.js';
import { testFolder } from './test-folder.js';

async function read(
  text: string,
  columns: readonly string[],
): Promise<Readonly<Record<string, readonly string[]>>> {
  return readCsv(join(testFolder({ "it's.csv": text }), "it's.csv"), columns);
}

test('cells stay text, quoted or not, in any line ending and after a byte order mark', async () => {
  expect(await read('a,b,c\n007,"x, ""y""",\n1e3,,"two\nlines"\n', ['c', 'a', 'b'])).toEqual({
    a: ['007', '1e3'],
    b: ['x, "y"', ''],
    c: ['', 'two\nlines'],
  });
  expect(await read('\ufeffa,b\r\n1,2\r\n', ['a', 'b'])).toEqual({ a: ['1'], b: ['2'] });
  expect(await read('a,b\n', ['a'])).toEqual({ a: [] });
});

test('a file that is not what it should be is named', async () => {
  await expect(read('a,b\n1,2\n', ['a', 'z'])).rejects.toThrow('lacks the columns z');
  await expect(read('a,b\n1,2,3,4\n', ['a'])).rejects.toMatchObject({ code: 'file' });
  await expect(readCsv('/nowhere/leads.csv', ['a'])).rejects.toMatchObject({ code: 'file' });
});
