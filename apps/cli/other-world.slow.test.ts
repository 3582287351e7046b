/** What is found in a world that the makers of the indicators did not write: a gate against fitting our own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { vigie } from './testing/run-program.js';

const folder = mkdtempSync(join(tmpdir(), 'vigie-other-world-'));
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

interface Evaluated {
  readonly payers: {
    readonly operating_points: readonly {
      readonly innocent_alert_rate: number;
      readonly recall: readonly { readonly group: string; readonly rate: number }[];
    }[];
  };
}

it('of the platform’s targets with three payments or more a third is found where one innocent in 200 is alerted', () => {
  const world = ['--world', 'platform', '--seed', '31', '--payers', '30000', '--out', folder];
  expect(vigie('simulate', ...world).code).toBe(0);
  expect(vigie('screen', at('payments.csv'), '--out', at('all'), '--all', '--no-report').code).toBe(0);
  const files = ['--run', at('all'), '--labels', at('labels.csv'), '--payments', at('payments.csv')];
  const { out, code } = vigie('evaluate', ...files, '--replicates', '2', '--json');
  expect(code).toBe(0);
  const { payers } = JSON.parse(out) as Evaluated;
  const found = (rate: number): number =>
    payers.operating_points
      .find((point) => point.innocent_alert_rate === rate)
      ?.recall.find(({ group }) => group === '>=3')?.rate ?? Number.NaN;
  // With the indicators of before, each at its own greatest beneficiary, it was 30 % of two seeds; with signs together 52 %.
  expect(found(0.005)).toBeGreaterThan(0.35);
}, 600_000);
