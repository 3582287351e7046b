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
    },
    {
      id: 'a',
      role: 'beneficiary',
      class: 'steady-family',
      corridor: 'RO',
      targetPayments: 0,
      firstTargetAt: undefined,
    },
  ]);
});

test('says where a label cannot be read', async () => {
  await expect(labels('a,payer,x,,0,\na,payer,x,,0,\n')).rejects.toThrow('twice');
  await expect(labels('a,sender,x,,0,\n')).rejects.toMatchObject({ path: expect.stringMatching(/:2 role$/) });
  await expect(labels('a,payer,x,,many,\n')).rejects.toThrow('not a count');
  await expect(labels('a,payer,x,,1,yesterday\n')).rejects.toThrow('ISO 8601');
});
