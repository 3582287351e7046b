/** Recall without each indicator, and over payments without a field: what the found rests on. */
import { join } from 'node:path';
import { VigieError } from '../src/errors.js';
import { loadRun, type RunInput } from './load-run.js';
import { markdownTable } from './markdown-table.js';
import type { Party } from './party.js';
import { readWithout } from './read-without.js';
import { changeOf, type GroupRecall, type Variant, type VariantSettings, variantOf } from './variant.js';
import { vectorTable } from './vector-table.js';

export interface StressOptions {
  /** Runs of `screen --all --leave-one-out`, one per seed. */
  readonly base: readonly RunInput[];
  /** Runs of the same seeds over payments that lack a field, by what is missing. */
  readonly missing: readonly { readonly name: string; readonly runs: readonly RunInput[] }[];
  readonly replicates?: number;
  readonly onVariant?: (name: string) => void;
}

export interface Named {
  readonly name: string;
  readonly variant: Variant;
}

export interface Stress {
  readonly base: Variant;
  /** Those first without which most is lost. */
  readonly withoutIndicator: readonly Named[];
  readonly withoutField: readonly Named[];
}

async function payersOf(runs: readonly RunInput[]): Promise<readonly Party[]> {
  const found: Party[] = [];
  for (const [at, run] of runs.entries()) {
    const { parties } = await loadRun(run, at, { payer: vectorTable(), beneficiary: vectorTable() });
    for (const party of parties) if (party.role === 'payer') found.push(party);
  }
  return found;
}

export async function stress(options: StressOptions): Promise<Stress> {
  const { base, missing, replicates = 400, onVariant } = options;
  if (base.length === 0) throw new VigieError('usage', 'seeds', 'give at least one');
  const settings: VariantSettings = { runs: base.length, rate: 0.0005, replicates, seed: 1 };
  const parties = await payersOf(base);
  const measured = (name: string, of: readonly Party[]): Named => {
    onVariant?.(name);
    return { name, variant: variantOf(of, settings) };
  };
  const whole = measured('base', parties).variant;
  const files = await Promise.all(base.map(({ directory }) => readWithout(join(directory, 'without.csv'))));
  const indicators = [...new Set(files.flatMap((file) => file.indicators))];
  const withoutIndicator = indicators.flatMap((indicator) => {
    const without = parties.map((party) => files[party.run]?.of(party, indicator) ?? party);
    // Of the other side's indicators, and of those that weigh nothing, there is nothing to say.
    return without.some((party, at) => party !== parties[at]) ? [measured(indicator, without)] : [];
  });
  const withoutField: Named[] = [];
  for (const { name, runs } of missing) withoutField.push(measured(name, await payersOf(runs)));
  const rate = ({ variant }: Named): number => variant.several.rate ?? 0;
  return { base: whole, withoutIndicator: withoutIndicator.sort((a, b) => rate(a) - rate(b)), withoutField };
}

function percent(share: number | null, digits = 1): string {
  return share === null ? '–' : `${(share * 100).toFixed(digits)} %`;
}

function recallText({ rate, lower, upper }: GroupRecall): string {
  return `${percent(rate)} (${(lower * 100).toFixed(1)} – ${(upper * 100).toFixed(1)})`;
}

function points(value: number): string {
  const text = (value * 100).toFixed(1);
  return value > 0 && text !== '0.0' ? `+${text}` : text.replace('-0.0', '0.0');
}

function changeText(base: GroupRecall, variant: GroupRecall): string {
  const { difference, interval } = changeOf(base, variant);
  const range = interval === null ? '' : ` (${points(interval.lower)} to ${points(interval.upper)})`;
  return `${points(difference)}${range}`;
}

function rowOf(base: Variant, { name, variant }: Named): readonly string[] {
  const { several, fewer, families } = variant;
  const isBase = base === variant;
  return [
    name,
    recallText(several),
    isBase ? '' : changeText(base.several, several),
    recallText(fewer),
    isBase ? '' : changeText(base.fewer, fewer),
    percent(families.exact.upper, 3),
  ];
}

/** Two tables of Markdown, for docs/validation.md. */
export function renderStress({ base, withoutIndicator, withoutField }: Stress): string {
  const table = (first: string, rows: readonly Named[]): string =>
    markdownTable(
      [
        first,
        'three or more residual payments',
        'change, points',
        'one or two',
        'change, points',
        'steady families alerted, upper bound',
      ],
      [{ name: 'nothing', variant: base }, ...rows].map((row) => rowOf(base, row)),
    ).join('\n');
  return `${table('left out', withoutIndicator)}\n\n${table('missing in the payments', withoutField)}\n`;
}
