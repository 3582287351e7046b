import { join } from 'node:path';
import { expect, test } from 'vitest';
import { missedBelow } from './missed-below.js';
import { readSample, type SampledParty } from './read-sample.js';
import { testFolder } from './test-folder.js';

function stratum(
  name: string,
  parties: number,
  outcomes: readonly (boolean | undefined)[],
): readonly SampledParty[] {
  return outcomes.map((reported, at) => ({
    role: name.startsWith('payer') ? 'payer' : 'beneficiary',
    id: `${name}${at}`,
    isPseudonym: false,
    stratum: name,
    parties,
    drawn: outcomes.length,
    reported,
    expiresAt: 0,
  }));
}

test('each party read stands for those of its stratum that were not', () => {
  const found = missedBelow([
    ...stratum('payer/none/1', 1_000, [true, false, false, false, undefined]),
    ...stratum('payer/weak/>5', 3, [true, true, false]),
    ...stratum('beneficiary/none/1', 50, [undefined, undefined]),
  ]);
  expect(found.all).toMatchObject({ parties: 1_053, decided: 7, reported: 3, missed: 252 });
  expect(found.strata.map(({ group, missed }) => [group, missed])).toEqual([
    ['beneficiary/none/1', null],
    ['payer/none/1', 250],
    ['payer/weak/>5', 2],
  ]);
  expect(found.strata[2]?.interval).toEqual({ lower: 2, upper: 2 });
  expect(found.unread).toBe(50);
  expect(found.all.interval?.lower).toBeGreaterThanOrEqual(3);
  expect(found.all.interval?.upper).toBeLessThanOrEqual(1_003);
});

test('finding nobody still leaves an upper end', () => {
  const { all } = missedBelow(stratum('payer/none/1', 10_000, new Array(100).fill(false)));
  expect(all.missed).toBe(0);
  expect(all.interval?.lower).toBe(0);
  expect(all.interval?.upper).toBeGreaterThan(300);
  expect(all.interval?.upper).toBeLessThan(400);
});

const header = 'role,party_id,id_kind,outcome,stratum,parties,drawn,probability,expires_at\n';
const until = '2027-01-01T00:00:00.000Z';

test('reads back what a reader filled in, and refuses a sample that lost a row or was altered', async () => {
  const rows = [
    `payer,A,party,reported,payer/none/1,9,2,0.222222222,${until}`,
    `payer,B,party,,payer/none/1,9,2,0.222222222,${until}`,
  ];
  const read = async (text: string) => readSample(join(testFolder({ 's.csv': text }), 's.csv'));
  expect((await read(`${header}${rows.join('\n')}\n`)).map(({ reported }) => reported)).toEqual([
    true,
    undefined,
  ]);
  await expect(read(`${header}${rows[0]}\n`)).rejects.toThrow(/keep every row/);
  const changed = `${header}${rows.join('\n')}\n`;
  for (const [was, is] of [
    ['0.222222222', '0'],
    ['0.222222222', ''],
    ['0.222222222', '0.222223'],
    [',9,2,', ',10,2,'],
  ] as const)
    await expect(read(changed.replace(was, is))).rejects.toMatchObject({
      path: expect.stringMatching(/s\.csv:2 probability/),
      message: expect.stringContaining('counts of its stratum'),
    });
  await expect(read(`${header}${rows.join('\n').replace('reported', 'guilty')}\n`)).rejects.toMatchObject({
    path: expect.stringMatching(/s\.csv:2 outcome/),
  });
});
