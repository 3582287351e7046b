import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Label, readLabels } from './read-labels.js';
import { testFolder } from './test-folder.js';

const header = 'party_id,role,class,corridor,target_payments,first_target_at\n';

function labels(rows: string): Promise<readonly Label[]> {
  return readLabels(join(testFolder({ 'labels.csv': header + rows }), 'labels.csv'));
}

test('reads every party; one id may stand in both roles', async () => {
  expect(
    await labels('a,payer,target-quiet,PH,2,2025-01-02T00:00:00Z\na,beneficiary,steady-family,RO,0,\n'),
  ).toEqual([
    {
      id: 'a',
      role: 'payer',
      class: 'target-quiet',
      corridor: 'PH',
      targetPayments: 2,
      firstTargetAt: Date.UTC(2025, 0, 2),
      person: '',
      personName: '',
    },
    {
      id: 'a',
      role: 'beneficiary',
      class: 'steady-family',
      corridor: 'RO',
      targetPayments: 0,
      firstTargetAt: undefined,
      person: '',
      personName: '',
    },
  ]);
});

test('says where a label cannot be read', async () => {
  await expect(labels('a,payer,x,,0,\na,payer,x,,0,\n')).rejects.toThrow('twice');
  await expect(labels('a,sender,x,,0,\n')).rejects.toMatchObject({ path: expect.stringMatching(/:2 role$/) });
  await expect(labels('a,payer,x,,many,\n')).rejects.toThrow('not a count');
  await expect(labels('a,payer,x,,1,yesterday\n')).rejects.toThrow('ISO 8601');
});

test('a person stands beside a record where the file names one', async () => {
  const rows = 'C1,payer,ordinary,PH,0,,0000000007\nB1,beneficiary,organisation,PH,0,,\n';
  const file = join(testFolder({ 'labels.csv': `${header.trim()},person\n${rows}` }), 'labels.csv');
  expect((await readLabels(file)).map(({ person }) => person)).toEqual(['0000000007', '']);
});
