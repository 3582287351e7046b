import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFeatures } from './read-features.js';
import { testFolder } from './test-folder.js';
import { vectorTable } from './vector-table.js';

test('reads strata per role; an empty cell is zero', async () => {
  const folder = testFolder({
    'features.csv': "party_id,role,short-gaps,one-to-many\na,payer,2,'-1\nb,payer,,0\na,beneficiary,0,1\n",
    'bad.csv': 'party_id,role,x\na,payer,often\n',
  });
  const tables = { payer: vectorTable(), beneficiary: vectorTable() };
  const { payer, beneficiary } = await readFeatures(join(folder, 'features.csv'), tables);
  expect(tables.payer.vectors[payer.get('a') ?? -1]).toEqual([
    [0, 2],
    [1, -1],
  ]);
  expect(payer.get('b')).toBe(0);
  expect(tables.beneficiary.columns).toEqual(['one-to-many']);
  expect(beneficiary.get('a')).toBe(1);
  await expect(readFeatures(join(folder, 'bad.csv'), tables)).rejects.toThrow('not a number');
});
