import { expect, test } from 'vitest';
import { type BoundId, boundIds, boundsOf } from './bounds.js';
import { type Evaluation, notice, type OperatingPoint, type RoleEvaluation } from './evaluation.js';
import { proportion } from './proportion.js';
import { renderBounds } from './render-bounds.js';

const lookAlikes =
  'small-sum-family siblings-one-mother proxy-sender village-member charity-donor informal-sponsor adoptee freelancer-client tutor-client outsourcing-client household-employer mixed-couple expatriate seafarer parent-of-student new-migrant shift-worker adult-services-client disaster-appeal-donor fraud-victim extortion-victim-adult extortion-victim-minor';

interface Given {
  readonly runs: number;
  readonly targets: number;
  readonly families: number;
  readonly alike: number;
  readonly tontine: number;
  readonly found: number;
  readonly familiesAlerted: number;
  readonly minorsAlerted: number;
  readonly minorsRanked: number;
  readonly lost: number;
  readonly single: number;
}

const good: Given = {
  runs: 5,
  targets: 1_000,
  families: 60_000,
  alike: 2_000,
  tontine: 1_000,
  found: 640,
  familiesAlerted: 3,
  minorsAlerted: 0,
  minorsRanked: 0,
  lost: 35,
  single: 0.25,
};

function evaluationOf(given: Partial<Given>): Evaluation {
  const { found, targets, families, familiesAlerted, alike, ...rest } = { ...good, ...given };
  const recall = proportion(found, 800);
  const point: OperatingPoint = {
    innocent_alert_rate: 0.0005,
    cut_db: 1,
    innocents: proportion(0, 1),
    recall: [
      {
        by: 'payments',
        group: '>=3',
        ...recall,
        bootstrap: null,
        lower: recall.exact.lower,
        upper: recall.exact.upper,
      },
    ],
    innocent_classes: [
      { class: 'steady-family', ...proportion(familiesAlerted, families) },
      { class: 'extortion-victim-minor', ...proportion(rest.minorsAlerted, alike) },
    ],
    runs: [],
  };
  const row = (name: string, parties: number) => ({
    class: name,
    target: false,
    parties,
    ranked: 0,
    routes: {},
  });
  const empty: RoleEvaluation = {
    role: 'beneficiary',
    parties: 0,
    targets: 0,
    innocents: 0,
    left_out: 0,
    operating_points: [],
    average_precision: { value: null, bootstrap: null },
    lost: proportion(0, 0),
    minors_ranked: rest.minorsRanked,
    confusion: [],
    delays: [],
    parity: { innocent_alert_rate: 0.0005, rows: [] },
    resolution: null,
    difficulty: { best_single: null, indicators: [], logistic_regression: null },
  };
  return {
    notice,
    runs: Array.from({ length: rest.runs }, (_, run) => ({ run: run + 1, as_of: null, versions: {} })),
    settings: { innocent_alert_rates: [0.0005], targets_per_party: 0.001, replicates: 0, seed: 1 },
    payers: {
      ...empty,
      role: 'payer',
      targets,
      operating_points: [point],
      lost: proportion(rest.lost, targets),
      minors_ranked: 0,
      confusion: [
        row('steady-family', families),
        row('tontine-member', rest.tontine),
        row('tontine-organiser', rest.tontine),
        ...lookAlikes.split(' ').map((name) => row(name, alike)),
      ],
      difficulty: {
        ...empty.difficulty,
        best_single: { indicator: 'short-gaps', average_precision: rest.single },
      },
    },
    beneficiaries: empty,
    collectors: null,
    comparison: null,
    warnings: [],
  };
}

function broken(given: Partial<Given>): readonly BoundId[] {
  return boundsOf(evaluationOf(given))
    .filter(({ kept }) => !kept)
    .map(({ id }) => id);
}

test('an evaluation that keeps every bound breaks none', () => {
  expect(broken({})).toEqual([]);
});

test.each<[BoundId, Partial<Given>]>([
  ['runs', { runs: 4 }],
  ['targets', { targets: 999 }],
  ['steady-families', { families: 59_999 }],
  ['look-alikes', { alike: 1_999 }],
  ['look-alikes', { tontine: 999 }],
  // 0.775 of 800: the rate keeps the floor, its lower bound does not.
  ['recall', { found: 620 }],
  // 6 of 60,000 is 0.01 %; its upper bound is above 0.02 %.
  ['steady-families-alerted', { familiesAlerted: 6 }],
  ['minors-alerted', { minorsAlerted: 1 }],
  ['minors-ranked', { minorsRanked: 1 }],
  // 4 %, whose upper bound is above 5 %.
  ['targets-lost', { lost: 40 }],
  ['best-single-indicator', { single: 0.251 }],
])('%s breaks with %j', (id, given) => {
  expect(broken(given)).toEqual([id]);
});

test('what was not measured keeps no bound', () => {
  const { beneficiaries, payers, ...rest } = evaluationOf({});
  const none = boundsOf({ ...rest, payers: { ...beneficiaries, role: 'payer' }, beneficiaries });
  expect(none.filter(({ kept }) => kept).map(({ id }) => id)).toEqual(['runs', 'minors-ranked']);
  expect(payers.targets).toBeGreaterThan(0);
});

test('every bound is listed in words', () => {
  const bounds = boundsOf(evaluationOf({ runs: 1 }));
  expect(bounds.map(({ id }) => id)).toEqual(boundIds);
  expect(renderBounds(bounds, 'en')).toContain('| runs of different seeds | ≥ 5 | 1 | NO |');
  expect(renderBounds(bounds, 'fr')).toContain('| exécutions de graines différentes | ≥ 5 | 1 | NON |');
  expect(
    renderBounds(bounds, 'en')
      .split('\n')
      .filter((line) => line.endsWith('| yes |')),
  ).toHaveLength(9);
});
