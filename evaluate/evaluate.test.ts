import { join } from 'node:path';
import { expect, test } from 'vitest';
import { below, seededRandom } from '../src/statistics/random.js';
import { type EvaluateOptions, evaluate, renderEvaluation, renderEvaluationJson } from './evaluate.js';
import { notice } from './evaluation.js';
import { testFolder } from './test-folder.js';

const leadsHeader =
  'as_of,rank,party_id,role,route,score_db,probability,band,fragile,alert_at,first_hit_at,last_hit_at,' +
  'last_payment_at,payments,counterparties,total_ref_minor,ref_currency,indicators,explanations,network_id';

/** A small world: 400 innocent payers with low scores, 40 targets with higher ones, 4 of them on a victim route. */
function world(seed: number): { readonly leads: string; readonly labels: string; readonly payments: string } {
  const random = seededRandom(seed);
  const leads = [leadsHeader];
  const labels = ['party_id,role,class,corridor,target_payments,first_target_at'];
  const payments = ['payment_id,executed_at,amount,currency,payer_id'];
  for (let n = 0; n < 440; n += 1) {
    const target = n < 40;
    const count = 1 + (n % 7);
    const score = (target ? 10 : -20) + below(random, 200) / 10;
    const route = n % 10 === 0 && target ? 'possible-extortion-victim' : 'review';
    const alertAt = target ? '2025-03-11T00:00:00Z' : '';
    const given = target ? `target-payer,PH,${count},2025-03-01T00:00:00Z` : 'steady-family,RO,0,';
    labels.push(`party-${n},payer,${given}`);
    if (n % 4 !== 3 || target) {
      const shown = score < 0 ? `'${score.toFixed(1)}` : score.toFixed(1);
      const hits = target ? 'short-gaps;one-to-many' : 'short-gaps';
      leads.push(
        `2026-01-01,${n + 1},party-${n},payer,${route},${shown},,strong,false,${alertAt},,,,1,1,1,EUR,${hits},,`,
      );
    }
    if (target) payments.push(`${n},2025-03-0${count}T00:00:00Z,20,EUR,party-${n}`);
  }
  labels.push('c1,beneficiary,collector,PH,9,2025-01-01T00:00:00Z', 'party-1,beneficiary,target-payer,PH,0,');
  leads.push('2026-01-01,1,stranger,beneficiary,review,3.0,,strong,false,,,,,1,1,1,EUR,,,');
  const file = (lines: readonly string[]): string => `${lines.join('\n')}\n`;
  return { leads: file(leads), labels: file(labels), payments: file(payments) };
}

function options(seeds: readonly number[]): EvaluateOptions {
  const runs = seeds.map((seed) => {
    const { leads, labels, payments } = world(seed);
    const run = '{"as_of":"2026-01-01T00:00:00Z","versions":{"weights":"w1"},"names":"somebody"}';
    const directory = testFolder({
      'leads.csv': leads,
      'labels.csv': labels,
      'p.csv': payments,
      'run.json': run,
    });
    return { directory, labels: join(directory, 'labels.csv'), payments: join(directory, 'p.csv') };
  });
  return { runs, rates: [0.01, 0.05], replicates: 200, seed: 9 };
}

test('a small world, end to end', async () => {
  const result = await evaluate(options([1, 2, 3]));
  const { payers, beneficiaries } = result;
  expect(payers).toMatchObject({ targets: 120, innocents: 1_200 });
  // Every innocent score is below zero and every target's above: all but the lost ones are found.
  const [point] = payers.operating_points;
  expect(point?.recall[0]).toMatchObject({ by: 'all', count: 108, total: 120, rate: 0.9 });
  expect(point?.recall[0]?.lower).toBeGreaterThan(0.8);
  expect(point?.recall[0]?.upper).toBeLessThan(1);
  expect(point?.innocents.count).toBeLessThanOrEqual(12);
  expect(point?.runs.map((run) => run.recall.count)).toEqual([36, 36, 36]);
  expect(payers.lost).toMatchObject({ count: 12, total: 120 });
  expect(payers.average_precision.value).toBeCloseTo(0.9, 2);
  expect(payers.delays[0]).toMatchObject({ targets: 120, alerted: 108 });
  expect(payers.delays[0]?.days?.median).toBe(10);
  expect(payers.delays[0]?.payments?.median).toBe(1);
  expect(payers.difficulty.best_single?.indicator).toBe('one-to-many');
  expect(payers.difficulty.logistic_regression?.folds).toBe(3);
  expect(beneficiaries).toMatchObject({ targets: 3, innocents: 0, left_out: 3 });
  expect(result.runs[0]).toEqual({ run: 1, as_of: '2026-01-01T00:00:00Z', versions: { weights: 'w1' } });
  expect(result.warnings).toContainEqual({ code: 'leads-without-label', run: 2, count: 1 });
});

test('joined records are one party, and a run is compared with another one', async () => {
  const labels =
    'party_id,role,class,corridor,target_payments,first_target_at,person\n' +
    'C1,payer,target-quiet,PH,1,2025-03-01T00:00:00Z,1\nC2,payer,target-quiet,PH,1,2025-04-01T00:00:00Z,1\n' +
    'C3,payer,steady-family,PH,0,,2\nB1,beneficiary,collector,PH,2,2025-03-01T00:00:00Z,3\n';
  const lead = (id: string, role: string, score: number): string =>
    `2026-01-01,1,${id},${role},review,${score},,strong,false,2025-05-01T00:00:00Z,,,,1,1,1,EUR,,,\n`;
  const run = '{"as_of":"2026-01-01T00:00:00Z","versions":{}}';
  const off = testFolder({ 'leads.csv': `${leadsHeader}\n${lead('C3', 'payer', 1)}`, 'run.json': run });
  const directory = testFolder({
    'leads.csv': `${leadsHeader}\n${lead('C1', 'payer', 9)}${lead('C3', 'payer', 1)}${lead('B1', 'beneficiary', 4)}`,
    'run.json': run,
    'labels.csv': labels,
    'party_map.csv': 'role,record_id,party_id\npayer,C1,C1\npayer,C2,C1\n',
    'p.csv': 'payment_id,executed_at,payer_id\n1,2025-03-01T00:00:00Z,C1\n2,2025-04-01T00:00:00Z,C2\n',
  });
  const file = (name: string): string => join(directory, name);
  const given = { directory, labels: file('labels.csv'), payments: file('p.csv'), against: off };
  const result = await evaluate({ runs: [given], rates: [0.5], replicates: 20 });
  expect(result.payers).toMatchObject({ targets: 1, innocents: 1 });
  expect(result.payers.delays[0]?.payments?.median).toBe(2);
  expect(result.payers.resolution).toMatchObject({
    precision: { count: 1, total: 1 },
    recall: { total: 1 },
    f1: 1,
  });
  expect(result.collectors?.lists[0]).toMatchObject({ precision: { count: 1 }, recall: { count: 1 } });
  expect(result.comparison?.points[0]?.groups[0]).toMatchObject({
    missed: { with: 0, without: 1 },
    fewer: 1,
  });
  expect(renderEvaluation(result)).toContain('Two screenings of the same payments');
  expect(renderEvaluation(result, 'fr')).toContain('Deux examens des mêmes paiements');
  for (const text of [renderEvaluation(result), renderEvaluation(result, 'fr')])
    expect(text).not.toMatch(/NaN|undefined|Infinity|C1|B1/);
  const half = [given, { directory, labels: given.labels }];
  await expect(evaluate({ runs: half })).rejects.toMatchObject({ code: 'usage' });
});

test('equal input gives equal output', async () => {
  const given = options([4, 5]);
  expect(renderEvaluationJson(await evaluate(given))).toBe(renderEvaluationJson(await evaluate(given)));
});

test('every rendering opens with the notice and holds no id, name or number that is none', async () => {
  const result = await evaluate(options([6]));
  const json = renderEvaluationJson(result);
  expect(json.startsWith(`{"notice":"${notice}"`)).toBe(true);
  expect(JSON.parse(json)).toEqual(result);
  for (const text of [renderEvaluation(result), renderEvaluation(result, 'fr'), json]) {
    expect(text).not.toMatch(/NaN|undefined|Infinity|somebody|stranger|party-\d/);
  }
  expect(renderEvaluation(result).split('\n', 1)).toEqual([notice]);
  expect(renderEvaluation(result, 'fr').split('\n', 1)).toEqual([notice]);
  expect(renderEvaluation(result)).toContain('| residual payments: >=3 |');
  expect(renderEvaluation(result, 'fr')).toContain('| paiements résiduels: >=3 |');
});

test('wrong use is told', async () => {
  await expect(evaluate({ runs: [] })).rejects.toMatchObject({ code: 'usage' });
  await expect(evaluate({ ...options([1]), rates: [2] })).rejects.toMatchObject({ code: 'usage' });
  await expect(evaluate({ runs: [{ directory: '/nowhere', labels: '/nowhere' }] })).rejects.toMatchObject({
    code: 'file',
  });
});
