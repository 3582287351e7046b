import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Outcome, readOutcomes } from './read-outcomes.js';
import { testFolder } from './test-folder.js';

async function read(text: string): Promise<readonly Outcome[]> {
  return readOutcomes(join(testFolder({ 'o.csv': text }), 'o.csv'));
}

const header = 'party_id,role,outcome,decided_at\n';

test('the last decision of a party holds, whatever the order of lines', async () => {
  const found = await read(
    `${header}A,payer,dismissed,2026-03-02\nA,payer,reported,2026-03-01\nB,payer,confirmed,2026-03-01\nA,beneficiary,open,\n`,
  );
  expect(found.map(({ id, role, reported }) => [id, role, reported])).toEqual([
    ['A', 'payer', false],
    ['B', 'payer', true],
    ['A', 'beneficiary', undefined],
  ]);
});

test('labels of a simulation are outcomes of everybody', async () => {
  const found = await read(
    'party_id,role,class,corridor,target_payments,first_target_at\nP1,payer,target-payer,PH,3,2026-01-01\nP2,payer,steady-family,PH,0,\nB1,beneficiary,target-payer,PH,0,\n',
  );
  expect(found.map(({ reported }) => reported)).toEqual([true, false, undefined]);
});

test.each([
  ['an unknown word', `${header}A,payer,guilty,2026-03-02\n`, /o\.csv:2 outcome/],
  ['a decision without a day', `${header}A,payer,reported,\n`, /o\.csv:2 decided_at/],
  ['an unknown role', `${header}A,both,reported,2026-03-02\n`, /o\.csv:2 role/],
  ['a missing column', 'party_id,role\nA,payer\n', /o\.csv/],
])('%s is named with its place', async (_, text, where) => {
  await expect(read(text)).rejects.toMatchObject({ code: 'file', path: expect.stringMatching(where) });
});
