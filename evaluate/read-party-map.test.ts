import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPartyMap } from './read-party-map.js';
import { testFolder } from './test-folder.js';

test('records stand with their party, role by role', async () => {
  const file = 'role,record_id,party_id\npayer,C2,C1\npayer,C1,C1\nbeneficiary,C2,B1\n';
  const map = await readPartyMap(join(testFolder({ 'party_map.csv': file }), 'party_map.csv'));
  expect(map.payer.get('C2')).toBe('C1');
  expect(map.beneficiary.get('C2')).toBe('B1');
});

test('without the file every record is alone', async () => {
  const map = await readPartyMap(join(testFolder({}), 'party_map.csv'));
  expect(map.payer.size + map.beneficiary.size).toBe(0);
});

test('a record in two parties, and a role that is none, are told with their line', async () => {
  const read = (rows: string) =>
    readPartyMap(join(testFolder({ 'm.csv': `role,record_id,party_id\n${rows}` }), 'm.csv'));
  await expect(read('payer,C1,C1\npayer,C1,C2\n')).rejects.toMatchObject({
    path: expect.stringMatching(/:3 record_id$/),
  });
  await expect(read('sender,C1,C1\n')).rejects.toMatchObject({
    path: expect.stringMatching(/:2 role$/),
  });
});
