import { describe, expect, it } from 'vitest';
import type { LeadExplanation } from './lead-explanation.js';
import { routeAudit, routeLines } from './route-audit.js';
import { createScorer } from './score.js';
import { evidenceOf, testCatalogue, testWeights } from './test-evidence.js';
import { testExplanation } from './test-explanation.js';

const none = { 'under-18': 0, '18-25': 0, older: 0, unknown: 0 };
const { asOf, pattern } = testExplanation;
const victim = createScorer(testWeights, testCatalogue).waterfall(evidenceOf(asOf, {}), 'payer', 'victim');

function holds(changes: Partial<LeadExplanation>): readonly (boolean | undefined)[] {
  return routeAudit({ ...testExplanation, ...changes }, testWeights).conditions.map((each) => each.holds);
}

describe('why a beneficiary is in the protection queue or is not (R3)', () => {
  const role = 'beneficiary';

  it('holds of who is 18 to 25, is unknown of whom no age is known, and fails for who is older once', () => {
    expect(holds({ role, ages: { ...none, '18-25': 2, unknown: 3 } })).toEqual([true, true]);
    expect(holds({ role, ages: { ...none, unknown: 3 } })).toEqual([true, undefined]);
    expect(holds({ role, ages: { ...none, '18-25': 2, older: 1 } })).toEqual([true, false]);
  });

  it('of several names reads each payment by itself', () => {
    const several = { role, severalNames: true } as const;
    expect(holds({ ...several, ages: { ...none, older: 4, unknown: 1 } })).toEqual([true, undefined]);
    expect(holds({ ...several, ages: { ...none, older: 4, '18-25': 1 } })).toEqual([true, true]);
    expect(holds({ ...several, ages: { ...none, older: 4 } })).toEqual([true, false]);
    const { conditions } = routeAudit(
      { ...testExplanation, ...several, ages: { ...none, older: 4, unknown: 1 } },
      testWeights,
    );
    expect(conditions[1]?.words.en).toMatch(
      /^one of the persons paid may be young: there are clearly different names.*older than 25 \(4\)/,
    );
    expect(conditions[1]?.words.fr).toMatch(
      /^une des personnes payées peut être jeune : il y a des noms bien différents/,
    );
  });

  it('says that the score does not reach the floor', () => {
    const low = { ...pattern, total: -251 };
    expect(holds({ role, pattern: low, ages: { ...none, unknown: 1 } })).toEqual([false, undefined]);
  });

  it('counts ages in bands, in both languages', () => {
    const audit = routeAudit(
      { ...testExplanation, role, ages: { ...none, '18-25': 2, unknown: 3 }, notShown: 2 },
      testWeights,
    );
    expect(routeLines(audit, 'en')[1]).toContain(
      '(age, in payments, all 5 held, of which 3 are shown: 18 to 25 (2), unknown (3))',
    );
    expect(routeLines(audit, 'fr')[1]).toMatch(/^remplie : .*18 à 25 ans \(2\), inconnu \(3\)/);
  });
});

it('tells ages name by name where a beneficiary bears several, and which of them is not known', () => {
  const ages = { ...none, older: 2, unknown: 1 };
  const namedAges = [
    {
      beneficiary: 'B-1',
      share: [],
      names: [
        { number: 1, payments: [0], ages: { ...none, unknown: 1 } },
        { number: 2, payments: [1, 2], ages: { ...none, older: 2 } },
      ],
    },
  ];
  for (const role of ['payer', 'beneficiary'] as const) {
    const audit = routeAudit({ ...testExplanation, role, ages, namedAges }, testWeights);
    expect(routeLines(audit, 'en').at(-1)).toContain('No age is known under name 1');
    expect(routeLines(audit, 'fr').at(-1)).toContain('Aucun âge');
    expect(audit.age.en.endsWith('unknown under another name')).toBe(role === 'beneficiary');
  }
});

describe('why a payer is in the protection queue or is not (R2)', () => {
  it('holds while the pattern is little above the alert', () => {
    expect(holds({})).toEqual([true, true, false]);
    expect(holds({ pattern: { ...pattern, total: 0 } })).toEqual([true, true, true]);
  });

  it('says without a double no that a strong pattern brings a trained reader, each score by its name', () => {
    const audit = routeAudit({ ...testExplanation, pattern: { ...pattern, total: 0 } }, testWeights);
    const line = routeLines(audit, 'en')[2];
    expect(line).toMatch(/^holds: a strong pattern is present .* then a trained reader decides first/);
    expect(line).toContain('(pattern score 0.0 dB, alert from -15.0 dB; protection score -24.0 dB)');
    expect(routeLines(audit, 'fr')[2]).toMatch(/^remplie : un profil fort .*score de protection -24,0 dB\)$/);
  });

  it('asks no further where no sign is found, or too weak a one', () => {
    expect(holds({ victim })).toEqual([false]);
    expect(holds({ victim: { ...testExplanation.victim, total: -251 } })).toEqual([true, false]);
  });
});
