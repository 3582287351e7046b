import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bindMappings } from './bind-mappings.js';
import { mappingOf } from './testing/mapping-of.js';

const folder = mkdtempSync(join(tmpdir(), 'vigie-bind-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

const columns = [
  'vigie_mapping: 1',
  'columns:',
  '  payment_id: id',
  '  executed_at: at',
  '  currency: {value: EUR}',
];
const sum = await mappingOf(...columns, '  amount: sum');
const betrag = await mappingOf(...columns, '  amount: Betrag', 'file: {delimiter: ";"}');
const english = file('english.csv', 'id,at,sum\n1,2026-05-20,1\n');
const german = file('german.csv', Buffer.from('\ufeffid;at;Betrag\n1;2026-05-20;1\n', 'utf16le'));
const own = file('own.csv', 'payment_id,executed_at,amount,currency\n');
const xml = file('message.xml', '<?xml version="1.0"?><Document><FIToFICstmrCdtTrf/></Document>');

describe('a mapping (I18)', () => {
  it('reads the files that have its columns, and no others need one', async () => {
    const bound = await bindMappings([english, german, own, xml], [sum, betrag]);
    expect([...bound]).toEqual([
      [english, sum],
      [german, betrag],
    ]);
    expect(await bindMappings([english], [])).toEqual(new Map());
  });

  it.each([
    ['a file that none fits', [english, german], [sum], german, 'mapping.yaml needs id, at, sum'],
    ['a mapping that fits no file', [english], [sum, betrag], '', 'they have no id, at, Betrag'],
    ['a mapping beside files that need none', [xml, own], [sum], '', 'fits none'],
    ['two that fit', [english], [sum, sum], english, 'both'],
  ])('is refused before anything is loaded: %s', async (_, files, mappings, path, says) => {
    await expect(bindMappings(files, mappings)).rejects.toMatchObject({
      code: 'configuration',
      path: expect.stringContaining(path),
      message: expect.stringContaining(says),
    });
  });
});
