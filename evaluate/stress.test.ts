import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readWithout } from './read-without.js';
import { renderStress, stress } from './stress.js';
import { testFolder } from './test-folder.js';
import { testParty } from './test-party.js';
import { changeOf, variantOf } from './variant.js';

const settings = { runs: 1, rate: 0.0005, replicates: 50, seed: 1 };
const innocents = Array.from({ length: 100 }, (_, n) => testParty({ id: `i${n}`, score: n / 10 }));
const targets = Array.from({ length: 40 }, (_, n) =>
  testParty({ id: `t${n}`, target: true, targetPayments: 1 + (n % 4), score: 20 }),
);

test('counts a group above a cut that is found anew, and families by themselves', () => {
  const base = variantOf([...innocents, ...targets], settings);
  expect(base.several).toMatchObject({ count: 20, total: 20 });
  expect(base.fewer).toMatchObject({ count: 20, total: 20 });
  expect(base.families).toMatchObject({ count: 0, total: 100 });
  const lower = targets.map((party) => (party.targetPayments === 4 ? { ...party, score: -1 } : party));
  const worse = variantOf([...innocents, ...lower], settings);
  expect(worse.several).toMatchObject({ count: 10, total: 20 });
  const { difference, interval } = changeOf(base.several, worse.several);
  expect(difference).toBe(-0.5);
  expect(interval?.lower).toBeLessThan(-0.5);
  expect(interval?.upper).toBeGreaterThan(-0.5);
  expect(changeOf(base.fewer, worse.fewer)).toEqual({ difference: 0, interval: { lower: 0, upper: 0 } });
});

const without = 'party_id,role,short-gaps,listed-payer\n"\'-a",payer,-4.5,\nb,payer,apart,\nc,payer,much,\n';

test('reads what is left without an indicator; an empty cell changes nothing', async () => {
  const file = await readWithout(join(testFolder({ 'without.csv': without }), 'without.csv'));
  expect(file.indicators).toEqual(['short-gaps', 'listed-payer']);
  const party = testParty({ id: '-a', score: 3 });
  expect(file.of(party, 'short-gaps')).toMatchObject({ score: -4.5, route: 'review' });
  expect(file.of(party, 'listed-payer')).toBe(party);
  expect(file.of(testParty({ id: 'b' }), 'short-gaps').route).toBe('apart');
  const stranger = testParty({ id: 'z' });
  expect(file.of(stranger, 'short-gaps')).toBe(stranger);
  expect(() => file.of(testParty({ id: 'c' }), 'short-gaps')).toThrow('is no score');
});

test('tables stand with the indicator first without which most is lost', async () => {
  const leads = ['as_of,rank,party_id,role,route,score_db,alert_at,last_hit_at,indicators'];
  const labels = ['party_id,role,class,corridor,target_payments,first_target_at'];
  const left = ['party_id,role,a,b,c'];
  for (let n = 0; n < 30; n++) {
    leads.push(`2026-01-01,${n + 1},p${n},payer,review,${n < 10 ? 9 : 1},,,`);
    labels.push(`p${n},payer,${n < 10 ? 'target-payer' : 'steady-family'},PH,${n < 10 ? 3 : 0},`);
    left.push(`p${n},payer,${n === 0 ? '-9.0' : ''},${n < 5 ? '-9.0' : ''},`);
  }
  const file = (lines: readonly string[]): string => `${lines.join('\n')}\n`;
  const directory = testFolder({
    'leads.csv': file(leads),
    'labels.csv': file(labels),
    'without.csv': file(left),
    'run.json': '{"versions":{}}',
  });
  const run = { directory, labels: join(directory, 'labels.csv') };
  const found = await stress({ base: [run], missing: [{ name: 'no names', runs: [run] }], replicates: 20 });
  expect(found.withoutIndicator.map(({ name }) => name)).toEqual(['b', 'a']);
  const text = renderStress(found);
  expect(text).toMatch(/\| nothing \| 100\.0 % \([\d.]+ – 100\.0\) \| {2}\| – /);
  expect(text).toMatch(/\| b \| 50\.0 % \(.*\) \| -50\.0 \(-.* to -.*\) \| – /);
  expect(text).toMatch(/\| no names \| 100\.0 % \(.*\) \| 0\.0 \(0\.0 to 0\.0\) \|/);
});
