/** Weights and what differs between two files of them, in words. */
import { markdownTable } from '../../evaluate/markdown-table.js';
import { formatStep } from '../../src/scoring/decibans.js';
import type { BandName, Weights } from '../../src/scoring/weights.js';
import { bandNames } from '../../src/scoring/weights.js';
import type { WeightChange } from '../../src/scoring/weights-file/compare-weights.js';
import type { Language } from './language.js';

interface Say {
  readonly unit: string;
  readonly prior: string;
  readonly indicator: string;
  readonly knownFalse: string;
  readonly strata: string;
  readonly reason: string;
  readonly caps: string;
  readonly cuts: string;
  readonly floor: string;
  readonly until: (weights: Weights) => string;
  readonly entry: string;
  readonly stratum: string;
  readonly same: string;
  readonly ok: (version: string, indicators: number) => string;
}

const words: Readonly<Record<Language, Say>> = {
  en: {
    unit: 'decibans',
    prior: 'prior',
    indicator: 'indicator',
    knownFalse: 'known false',
    strata: 'strata, weakest first',
    reason: 'reason',
    caps: 'caps',
    cuts: 'bands from',
    floor: 'floor, alert',
    until: ({ version, owner, made_at, expires }) =>
      `Weights ${version}, of ${owner}, made ${made_at}, good until ${expires}`,
    entry: 'entry',
    stratum: 'stratum',
    same: 'No number differs.',
    ok: (version, indicators) => `weights ${version} fit the definitions: ${indicators} indicators.`,
  },
  fr: {
    unit: 'décibans',
    prior: 'a priori',
    indicator: 'indicateur',
    knownFalse: 'connu faux',
    strata: 'strates, la plus faible d’abord',
    reason: 'raison',
    caps: 'plafonds',
    cuts: 'bandes à partir de',
    floor: 'plancher, alerte',
    until: ({ version, owner, made_at, expires }) =>
      `Poids ${version}, de ${owner}, établis le ${made_at}, valables jusqu’au ${expires}`,
    entry: 'entrée',
    stratum: 'strate',
    same: 'Aucun nombre ne diffère.',
    ok: (version, indicators) =>
      `les poids ${version} conviennent aux définitions : ${indicators} indicateurs.`,
  },
};

type Cut = Exclude<BandName, 'none'>;
const cuts = bandNames.filter((name): name is Cut => name !== 'none');

export function weightsText(weights: Weights, language: Language): string {
  const say = words[language];
  const rows = Object.entries(weights.indicators).map(([id, { weights: list, reason }]) => {
    const [knownFalse = 0, ...strata] = list;
    return [id, formatStep(knownFalse), strata.map(formatStep).join(' '), reason];
  });
  const named = (entries: readonly (readonly [string, number])[]): string =>
    entries.map(([name, tenths]) => `${name} ${formatStep(tenths)}`).join(', ');
  return [
    say.until(weights),
    weights.source,
    '',
    `${say.prior} ${formatStep(weights.prior)} (${say.unit})`,
    `${say.caps}: ${named(Object.entries(weights.caps))}`,
    `${say.cuts}: ${named(cuts.map((name) => [name, weights.cuts[name]]))}`,
    `${say.floor}: ${weights.floor}, ${weights.alert}`,
    '',
    ...markdownTable([say.indicator, say.knownFalse, say.strata, say.reason], rows),
  ].join('\n');
}

function cell(value: number | string | null): string {
  if (value === null) return '–';
  return typeof value === 'number' ? formatStep(value) : value;
}

export function weightChangesText(
  changes: readonly WeightChange[],
  [one, other]: readonly [string, string],
  language: Language,
): string {
  const say = words[language];
  if (changes.length === 0) return say.same;
  return markdownTable(
    [say.entry, say.stratum, one, other],
    changes.map(({ entry, stratum, old, new: now }) => {
      const which = stratum === 0 ? say.knownFalse : String(stratum ?? '');
      return [entry, which, cell(old), cell(now)];
    }),
  ).join('\n');
}

export function weightsFitText({ version, indicators }: Weights, language: Language): string {
  return words[language].ok(version, Object.keys(indicators).length);
}
