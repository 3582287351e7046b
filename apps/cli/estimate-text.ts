/** What an estimate of weights found, in words. */
import { markdownTable } from '../../evaluate/markdown-table.js';
import { formatStep } from '../../src/scoring/decibans.js';
import type { Kept } from '../../src/scoring/estimate/design.js';
import { leastPerRole, leastPerStratum } from '../../src/scoring/estimate/design.js';
import type { Estimate } from '../../src/scoring/estimate/estimate-weights.js';
import { formatCount, type Language } from './language.js';
import type { Gathered } from './observations.js';

interface Say {
  readonly kept: Readonly<Record<Kept, string>>;
  readonly header: readonly string[];
  readonly knownFalse: string;
  readonly roles: Readonly<Record<'payer' | 'beneficiary', string>>;
  readonly role: (name: string, reported: string, dismissed: string) => string;
  readonly estimated: (spread: string, clusters: string) => string;
  readonly notEstimated: string;
  readonly left: (undecided: string, notInRun: string, unknown: string) => string;
  readonly note: string;
  readonly written: string;
}

const words: Readonly<Record<Language, Say>> = {
  en: {
    kept: {
      'too-few': `kept: fewer than ${leastPerStratum} reported or dismissed`,
      'role-too-few': `kept: fewer than ${leastPerRole} reported or dismissed in the role`,
      victim: 'kept: signs of a victim are not estimated',
      list: 'kept: a list would prove itself',
    },
    header: ['indicator', 'stratum', 'old', 'new', 'outcomes alone (95 %)', 'reported', 'dismissed', ''],
    knownFalse: 'known false',
    roles: { payer: 'Payers', beneficiary: 'Beneficiaries' },
    role: (name, reported, dismissed) => `${name}: ${reported} reported, ${dismissed} dismissed`,
    estimated: (spread, clusters) =>
      `drawn to the weights in force, which may stray by some ${spread} dB (cross-validated); ${clusters} clusters of parties`,
    notEstimated: 'too few, no weight was changed',
    left: (undecided, notInRun, unknown) =>
      `Left out: ${undecided} undecided, ${notInRun} not scored by the run, ${unknown} below the floor and not drawn by the sample.`,
    note: 'The prior, the caps and the cuts of bands are those in force. The file is used by nobody until it is given with --weights.',
    written: 'Written:',
  },
  fr: {
    kept: {
      'too-few': `gardé : moins de ${leastPerStratum} déclarés ou écartés`,
      'role-too-few': `gardé : moins de ${leastPerRole} déclarés ou écartés dans le rôle`,
      victim: 'gardé : les signes d’une victime ne sont pas estimés',
      list: 'gardé : une liste se prouverait elle-même',
    },
    header: [
      'indicateur',
      'strate',
      'ancien',
      'nouveau',
      'décisions seules (95 %)',
      'déclarés',
      'écartés',
      '',
    ],
    knownFalse: 'connu faux',
    roles: { payer: 'Payeurs', beneficiary: 'Bénéficiaires' },
    role: (name, reported, dismissed) => `${name} : ${reported} déclarés, ${dismissed} écartés`,
    estimated: (spread, clusters) =>
      `tirés vers les poids en vigueur, avec un écart d’environ ${spread} dB (validation croisée) ; ${clusters} groupes de parties`,
    notEstimated: 'trop peu, aucun poids changé',
    left: (undecided, notInRun, unknown) =>
      `Laissés de côté : ${undecided} non décidés, ${notInRun} non évalués par l’exécution, ${unknown} sous le plancher et non tirés par l’échantillon.`,
    note: 'L’a priori, les plafonds et les seuils des bandes sont ceux en vigueur. Le fichier ne sert à rien tant qu’il n’est pas donné avec --weights.',
    written: 'Écrits :',
  },
};

export function estimateText(
  { roles, strata }: Estimate,
  gathered: Omit<Gathered, 'observations'>,
  paths: readonly string[],
  language: Language,
): string {
  const say = words[language];
  const count = (value: number): string => formatCount(value, language);
  const rows = strata.map((one) => [
    one.id,
    one.stratum === 0 ? say.knownFalse : String(one.stratum),
    formatStep(one.old),
    formatStep(one.new),
    one.interval === null
      ? '–'
      : `${formatStep(Math.round(one.interval.lower) + 0)} … ${formatStep(Math.round(one.interval.upper) + 0)}`,
    count(one.reported),
    count(one.dismissed),
    one.kept === null ? '' : say.kept[one.kept],
  ]);
  return [
    ...roles.map(
      ({ role, reported, dismissed, spread_db: spread, clusters }) =>
        `${say.role(say.roles[role], count(reported), count(dismissed))}; ${
          spread === null || clusters === null
            ? say.notEstimated
            : say.estimated(String(spread), count(clusters))
        }`,
    ),
    say.left(count(gathered.undecided), count(gathered.notInRun), count(gathered.unknownProbability)),
    '',
    ...markdownTable(say.header, rows),
    '',
    say.note,
    say.written,
    ...paths.map((path) => `  ${path}`),
  ].join('\n');
}
