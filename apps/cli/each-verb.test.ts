/** Each verb once over one small world, the first in a process of its own; `*.slow.test.ts` beside this one say the rest. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { ended, expectRefused, firstLead, screenWorld, walkedWorld } from './testing/walked-world.js';

const world = walkedWorld(100, 0.1);
const { at, labels, ledger, run } = world;
const own = at('own.yaml');
/** The worked example of the documentation. */
const example = /```yaml\n([\s\S]*?)```/.exec(readFileSync('docs/own-indicators.md', 'utf8'))?.[1] ?? '';

interface Audited {
  readonly senders?: number;
  readonly in_scope?: number;
  readonly points: readonly {
    readonly at: unknown;
    readonly groups: readonly { readonly gated?: boolean; readonly after?: unknown }[];
  }[];
}
type Compared = Audited & { readonly parity?: Audited };

beforeAll(() => writeFileSync(own, example));

describe('vigie', () => {
  it('screens a file and leaves what it promises, readable by its owner only', () => {
    screenWorld(world, '5%');
  });

  it('explains a lead', async () => {
    const party = firstLead(run, 'party_id');
    const { out, err } = await ended(0, 'explain', party, '--ledger', ledger);
    expect(err).toBe('');
    expect(out).toContain(party);
    expect(out).toContain('A lead is not a verdict');
  });

  it('proves that both evaluations agree', async () => {
    expect((await ended(0, 'prove', '--ledger', ledger)).out).toContain('0 differences');
  });

  it('writes the report again, in French', async () => {
    await ended(0, 'report', '--run', run, '--lang', 'fr', '--out', at('rapport.html'));
    expect(readFileSync(at('rapport.html'), 'utf8')).toContain('<html lang="fr">');
  });

  it('checks and tries definitions of their own, and screens everybody with them', async () => {
    expect((await ended(0, 'indicators', 'check', own)).out).toContain('own-busy-week 1, added');
    expect((await ended(0, 'indicators', 'try', own, '--ledger', ledger)).out).toContain('own-busy-week');
    const { out } = await ended(
      ...([0, 'screen', '--ledger', ledger, '--out', at('all'), '--all', '--indicators', own] as const),
    );
    expect(out).toContain('Own definition: own-busy-week 1, added');
    expect(existsSync(at('all/report.html'))).toBe(false);
  });

  it('evaluates, compares groups of, samples and calibrates by a run of everybody', async () => {
    const evaluated = await ended(
      ...([0, 'evaluate', '--run', at('all'), '--labels', labels, '--replicates', '5'] as const),
    );
    expect(evaluated.out).toMatch(/^Results on simulated data are no evidence of real-world performance\./);
    expect((await ended(0, 'parity', '--run', at('all'), '--labels', labels)).out).toContain(
      'innocent senders',
    );
    await ended(0, 'sample', '--run', at('all'), '--size', '40', '--seed', '3', '--out', at('sample.csv'));
    expect(readFileSync(at('sample.csv'), 'utf8').trim().split('\n')).toHaveLength(41);
    const calibrated = await ended(0, 'weights', 'calibrate', '--labels', labels, '--run', at('all'));
    expect(calibrated.out).toMatch(/no share of reported leads is given below 200/);
    expect(calibrated.out).toMatch(
      /^Parties with an outcome: \d+\. Decided leads: \d+\. Left out: .*below the floor/,
    );
  });

  it('tries definitions on the groups that parity compares, senders whom nothing scored included', async () => {
    const tried = await ended(0, 'indicators', 'try', own, '--ledger', ledger, '--labels', labels, '--json');
    const audited = await ended(0, 'parity', '--run', at('all'), '--labels', labels, '--json');
    const [one, other] = [tried, audited].map(({ out }) => JSON.parse(out) as Compared);
    const { senders, in_scope, points } = one?.parity ?? { points: [] };
    expect([senders, in_scope]).toEqual([other?.senders, other?.in_scope]);
    const groups = other?.points?.find(({ at: rate }) => rate === 0.005)?.groups ?? [];
    const gated = groups.filter((group) => group.gated);
    expect(gated.length).toBeGreaterThan(5);
    expect(points.find(({ at: rate }) => rate === 0.005)?.groups.map(({ after }) => after)).toEqual(gated);
  });

  it('shows, checks and compares weights, and estimates none from too few', async () => {
    const weights = at('weights.yaml');
    writeFileSync(weights, (await ended(0, 'weights', 'show', '--yaml')).out);
    await ended(0, 'weights', 'check', weights);
    writeFileSync(at('bad.yaml'), readFileSync(weights, 'utf8').replace('version: ', 'version: { a: 1 } #'));
    expect((await ended(1, 'weights', 'check', at('bad.yaml'))).out).toMatch(
      /^\S+bad\.yaml:\d+:\d+: weights/,
    );
    await ended(3, 'weights', 'check', at('absent.yaml'));
    expect((await ended(0, 'weights', 'compare', 'shipped', weights)).out).toContain('No number differs.');
    const given = ['--labels', labels, '--run', at('all'), '--owner', 'tests', '--out', at('new.yaml')];
    expect((await ended(3, 'weights', 'estimate', ...given)).err).toContain('too few decided parties');
    expect(existsSync(at('new.yaml'))).toBe(false);
  });

  it('ends with 3, the place and no trace where a file is absent', async () => {
    expectRefused(await ended(3, 'screen', at('absent.csv'), '--out', at('none')), 'absent.csv');
  });
});
