import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../statistics/random.js';
import type { AuditedPayer } from './audited-payers.js';
import { type ParityAudit, type ParityGroup, parityAudit } from './parity-audit.js';

function payers(count: number): readonly AuditedPayer[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `P${at}`,
    inScope: at % 4 !== 0,
    corridor: at % 4 === 0 ? 'FR' : at % 2 === 0 ? 'PH' : 'RO',
    listed: at % 4 !== 0,
    relationship: at % 3 === 0,
    phone: at % 5 === 0,
    address: true,
    name: at % 300 === 1 ? 'mononym' : 'two-words',
  }));
}

/** Everybody in scope is alerted with this chance. */
function audit(chance: (payer: AuditedPayer) => number, count = 60_000): ParityAudit {
  const random = seededRandom(5);
  const all = payers(count);
  const score = new Map(
    all.map((payer) => {
      const drawn = random() / 2 ** 32;
      return [payer.id, payer.inScope ? Math.round((chance(payer) - drawn) * 1e6) : Number.NEGATIVE_INFINITY];
    }),
  );
  return parityAudit({
    payers: all,
    said: (id) => ({ score: score.get(id) ?? Number.NEGATIVE_INFINITY, own: (score.get(id) ?? -1) > 0 }),
    population: 'all-senders',
    rates: [0.02],
  });
}

const alike = audit(() => 0.05);

function group(
  { points }: ParityAudit,
  by: string,
  name: string,
  at: number | 'own' = 'own',
): ParityGroup | undefined {
  return points.find((point) => point.at === at)?.groups.find((one) => one.by === by && one.group === name);
}

describe('parityAudit', () => {
  it('passes where everybody is alerted alike', () => {
    expect(alike.result).toBe('passed');
    expect(alike.failed).toEqual([]);
    expect(group(alike, 'corridor', 'PH')?.kept).toBe(true);
    expect(alike).toMatchObject({ population: 'all-senders', senders: 60_000, in_scope: 45_000 });
  });

  it('fails where one group is alerted more, and names it', () => {
    const found = audit(({ phone }) => (phone ? 0.05 : 0.1));
    expect(found.result).toBe('failed');
    expect(found.failed).toContain('phone not-known at own alerts');
    expect(group(found, 'phone', 'known')?.kept).toBe(true);
  });

  it('shows no figure of a group too small, which neither fails nor passes (M3)', () => {
    const found = audit(({ name }) => (name === 'mononym' ? 0.06 : 0.05));
    expect(group(found, 'name', 'mononym')).toMatchObject({ shown: false, alerted: null, kept: null });
    expect(found.result).toBe('passed');
    expect(audit(() => 0.05, 400).result).toBe('not-shown');
  });

  it('fails where a ratio above 1.5 is proven, however small the group (M3)', () => {
    const found = audit(({ name }) => (name === 'mononym' ? 0.5 : 0.05));
    expect(group(found, 'name', 'mononym')).toMatchObject({ shown: true, gated: true, kept: false });
    expect(found.failed).toContain('name mononym at own alerts');
  });

  it('fails where all of a few are alerted and none of the others (M3)', () => {
    const all = payers(3_040).map((payer, at) => ({
      ...payer,
      inScope: true,
      listed: true,
      corridor: at < 40 ? 'RO' : 'MG',
    }));
    const few = new Set(all.slice(0, 40).map(({ id }) => id));
    const found = parityAudit({
      payers: all,
      said: (id) => ({ score: few.has(id) ? 0 : -400, own: few.has(id) }),
      population: 'all-senders',
      rates: [0.005],
    });
    expect(found.result).toBe('failed');
    expect(group(found, 'corridor', 'RO')).toMatchObject({
      shown: true,
      alerted: 40,
      upper: null,
      kept: false,
    });
    expect(group(found, 'corridor', 'MG')).toMatchObject({ shown: false, kept: null });
    expect(found.failed).toContain('corridor RO at own alerts');
  });

  it('stands listed against unlisted corridors beside it, ungated', () => {
    expect(group(alike, 'listing', 'listed')).toMatchObject({ gated: false, kept: null, ratio: null });
  });

  it('alerts at a rate no more than that share of senders', () => {
    expect(alike.points[0]).toMatchObject({ at: 0.02 });
    expect(alike.points[0]?.alerted).toBeLessThanOrEqual(1_200);
    expect(alike.points[0]?.alerted).toBeGreaterThan(1_150);
  });
});
