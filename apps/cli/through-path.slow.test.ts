/** The whole path as a person walks it, in processes of their own: simulate, screen, explain, prove, evaluate. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { vigie } from './testing/run-program.js';
import {
  endedAlone,
  expectRefused,
  firstLead,
  leadRows,
  screenWorld,
  walkedWorld,
} from './testing/walked-world.js';

const world = walkedWorld(700, 0.05);
const { at, payments, labels, ledger, run } = world;

describe('the path', () => {
  it('screens a file and leaves what it promises, readable by its owner only', () => {
    screenWorld(world, '1%');
  });

  it('gives the same leads when the same file is given again', () => {
    const again = at('again');
    const { code, out } = vigie(
      'screen',
      payments,
      '--ledger',
      ledger,
      '--out',
      again,
      '--budget',
      '1%',
      '--json',
    );
    expect(code).toBe(0);
    expect(() => JSON.parse(out) as unknown).not.toThrow();
    expect(leadRows(again)).toEqual(leadRows(run));
  });

  it.each([
    ['en', 'A lead is not a verdict'],
    ['fr', "Une piste n'est pas un verdict"],
  ])('explains a lead in %s', (lang, sentence) => {
    const [party, role] = [firstLead(run, 'party_id'), firstLead(run, 'role')];
    const { code, out, err } = vigie('explain', party, '--role', role, '--ledger', ledger, '--lang', lang);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toContain(party);
    expect(out).toContain(sentence);
    expect(out).toContain('payments.csv');
  });

  it('explains nobody whom it does not know', () => {
    const { code, err } = vigie('explain', 'nobody-of-that-name', '--ledger', ledger);
    expect([2, 3]).toContain(code);
    expect(err).toContain('nobody-of-that-name');
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('proves that both evaluations agree', () => {
    const { code, out } = vigie('prove', '--ledger', ledger);
    expect(out).toContain('0 differences');
    expect(code).toBe(0);
  });

  it('L8: says that parties are told by payments after as_of too, in run.json and on the page', () => {
    const early = at('early');
    const { err } = endedAlone(0, 'screen', '--ledger', ledger, '--out', early, '--as-of', '2025-06-01');
    expect(err).toMatch(/the ledger holds [\d,]+ payments after as_of/);
    const record = JSON.parse(readFileSync(join(early, 'run.json'), 'utf8')) as {
      readonly warnings: readonly { readonly code: string }[];
    };
    expect(record.warnings).toContainEqual({
      code: 'parties-of-later-payments',
      payments: expect.any(Number),
    });
    expect(readFileSync(join(early, 'report.html'), 'utf8')).toContain('come after the day of this run');
    expect(readFileSync(join(run, 'run.json'), 'utf8')).not.toContain('parties-of-later-payments');
  });

  it('measures a run of everybody, saying what that is worth', () => {
    const all = at('all');
    expect(vigie('screen', '--ledger', ledger, '--out', all, '--all').code).toBe(0);
    const { code, out } = vigie('evaluate', '--run', all, '--labels', labels, '--replicates', '20');
    expect(code).toBe(0);
    expect(out).toMatch(/^Results on simulated data are no evidence of real-world performance\./);
  });

  it('fails a run that keeps too few bounds only when asked to, and lists each', () => {
    const all = at('all');
    const given = ['evaluate', '--run', all, '--labels', labels, '--replicates', '20', '--gate'];
    const { code, out } = vigie(...given);
    expect(code).toBe(1);
    expect(out).toContain('| runs of different seeds | ≥ 5 | 1 | NO |');
    const json = vigie(...given, '--json');
    expect(json.code).toBe(1);
    const { bounds } = JSON.parse(json.out) as { bounds: readonly unknown[] };
    expect(bounds).toContainEqual({ id: 'runs', kind: 'at-least', bound: 5, measured: 1, kept: false });
  });

  it.each([
    [['screen', 'absent.csv', '--out', at('none')], 'absent.csv'],
    [['screen', '--ledger', labels, '--out', at('none')], 'labels.csv'],
    [['explain', 'P', '--ledger', at('absent.duckdb')], 'absent.duckdb'],
    [['screen', '--ledger', at('mistyped.duckdb'), '--out', at('none')], 'mistyped.duckdb'],
    [['prove', 'absent.csv'], 'absent.csv'],
  ])('%j ends with 3, the place and no trace', (argv, place) => {
    expectRefused(endedAlone(3, ...argv), place);
  });
});
