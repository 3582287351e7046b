import { describe, expect, it } from 'vitest';
import { isVictimRoute, placementOf, routeActions, routes, type Standing } from './routes.js';
import { testWeights } from './test-evidence.js';

const payer: Standing = {
  role: 'payer',
  pattern: -300,
  victim: -400,
  victimIndicator: undefined,
  ages: undefined,
  severalNames: false,
};
const beneficiary: Standing = { ...payer, role: 'beneficiary', pattern: -200 };
const adults = { least: 30, greatest: 31, missing: true };

function routed(standing: Standing): unknown {
  const placement = placementOf(standing, testWeights);
  return placement.kind === 'routed' ? [placement.route, placement.score] : placement.kind;
}

describe('routes', () => {
  it('puts a pattern alone to review', () => {
    expect(routed({ ...payer, pattern: -100 })).toEqual(['review', -100]);
  });

  it('puts a payer at the floor of the victim score on the victim route, with the greater score (R2, R4)', () => {
    const victim = { ...payer, victim: -250, victimIndicator: 'possible-extortion-victim' } as const;
    expect(routed(victim)).toEqual(['possible-extortion-victim', -250]);
    expect(routed({ ...victim, pattern: -200 })).toEqual(['possible-extortion-victim', -200]);
    expect(routed({ ...victim, victim: -251 })).toEqual(['review', -300]);
  });

  it('leaves both undetermined, ranked by the pattern (R2, R4)', () => {
    const both = { ...payer, pattern: -100, victimIndicator: 'possible-extortion-victim' } as const;
    expect(routed({ ...both, victim: -150 })).toEqual(['undetermined', -100]);
    expect(routed({ ...both, victim: -200 })).toEqual(['undetermined', -100]);
    expect(routed({ ...both, victim: 261 })).toEqual(['undetermined', -100]);
    expect(routed({ ...both, pattern: -101, victim: -200 })).toEqual(['possible-extortion-victim', -101]);
  });

  it('heads a collector who may be a victim so (R3)', () => {
    expect(routed(beneficiary)).toEqual(['possible-victim-beneficiary', -200]);
    expect(routed({ ...beneficiary, ages: { least: 18, greatest: 25, missing: true } })).toEqual([
      'possible-victim-beneficiary',
      -200,
    ]);
    expect(routed({ ...beneficiary, ages: { least: 25, greatest: 26, missing: true } })).toEqual([
      'review',
      -200,
    ]);
    expect(routed({ ...beneficiary, ages: adults })).toEqual(['review', -200]);
    expect(routed({ ...beneficiary, pattern: -251 })).toEqual(['review', -251]);
  });

  it('takes each of several names for another person: one payment of unknown or young age is enough (R3)', () => {
    const several = { ...beneficiary, severalNames: true };
    expect(routed({ ...several, ages: adults })).toEqual(['possible-victim-beneficiary', -200]);
    expect(routed({ ...several, ages: { ...adults, missing: false } })).toEqual(['review', -200]);
    const mixed = { ...several, ages: { least: 25, greatest: 40, missing: false } };
    expect(routed(mixed)).toEqual(['possible-victim-beneficiary', -200]);
    expect(routed({ ...mixed, severalNames: false })).toEqual(['review', -200]);
    expect(routed({ ...mixed, ages: { least: 26, greatest: 40, missing: false } })).toEqual(['review', -200]);
  });

  it('lets the budget cut no route of protection but beneficiaries whose age nobody knows, below an alert (R4)', () => {
    const isCut = (standing: Standing): boolean | undefined => {
      const placement = placementOf(standing, testWeights);
      return placement.kind === 'routed' ? placement.isBudgeted : undefined;
    };
    const victim = { ...payer, victim: -250, victimIndicator: 'possible-extortion-victim' } as const;
    expect(isCut(victim)).toBe(false);
    expect(isCut({ ...victim, pattern: -100, victim: -200 })).toBe(true);
    expect(isCut({ ...beneficiary, pattern: -150 })).toBe(false);
    expect(isCut({ ...beneficiary, pattern: -151 })).toBe(true);
    expect(isCut({ ...beneficiary, pattern: -250, ages: { least: 18, greatest: 25, missing: true } })).toBe(
      false,
    );
    expect(isCut({ ...beneficiary, pattern: -150, ages: adults })).toBe(true);
    const several = { ...beneficiary, severalNames: true };
    expect(isCut({ ...several, pattern: -151, ages: adults })).toBe(true);
    expect(isCut({ ...several, pattern: -150, ages: adults })).toBe(false);
    expect(isCut({ ...several, pattern: -151, ages: { least: 20, greatest: 40, missing: true } })).toBe(
      false,
    );
  });

  it('restricts minors in both roles, whatever their score (S5)', () => {
    const ages = { least: 17, greatest: 40, missing: false };
    expect(routed({ ...payer, pattern: 0, ages })).toBe('restricted');
    expect(routed({ ...beneficiary, ages })).toBe('restricted');
  });

  it('have an action for the same day, but for review (R5)', () => {
    const others = routes.filter((route) => route !== 'review');
    expect(Object.keys(routeActions).toSorted()).toEqual(others.toSorted());
    for (const route of others) {
      const { action, minutes } = routeActions[route];
      expect(action.en).toMatch(/read today/);
      expect(action.fr).toMatch(/lire aujourd'hui/);
      expect(minutes).toBeGreaterThan(0);
      if (isVictimRoute(route)) expect(action.en).toMatch(/^protection queue/);
    }
    expect(routeActions.undetermined.action.en).toContain('trained reviewer');
  });

  it('knows which routes protect', () => {
    expect(routes.filter(isVictimRoute)).toEqual([
      'possible-extortion-victim',
      'possible-fraud-victim',
      'possible-victim-beneficiary',
    ]);
  });
});
