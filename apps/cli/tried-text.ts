/** A trial of definitions, in words. */
import type { Role } from '../../src/intake/payment.js';
import { phrases, roleWords } from '../../src/scoring/explain-phrases.js';
import { decimalsText, say } from '../../src/scoring/say.js';
import type { GroupRate } from '../../src/statistics/group-rates.js';
import type { Words } from '../../src/typology/definition.js';
import { formatCount, type Language } from './language.js';
import type { ChangedCounts, ParityPair, TriedReport } from './tried-report.js';

const words = {
  notice: {
    en: 'A trial on history. Nothing was written; no result on it shows that a definition is right. People decide.',
    fr: 'Un essai sur le passé. Rien n’a été écrit ; aucun résultat n’y montre qu’une définition est juste. Ce sont des personnes qui décident.',
  },
  asOf: { en: 'as of', fr: 'au' },
  oneLead: { en: 'lead per role at most', fr: 'piste par rôle au plus' },
  manyLeads: { en: 'leads per role at most', fr: 'pistes par rôle au plus' },
  before: { en: 'as it is', fr: 'sans' },
  after: { en: 'with it', fr: 'avec' },
  payers: { en: 'leads, payers', fr: 'pistes, payeurs' },
  beneficiaries: { en: 'leads, beneficiaries', fr: 'pistes, bénéficiaires' },
  protected: { en: 'of these for protection', fr: 'dont pour protection' },
  above: { en: 'above the floor', fr: 'au-dessus du plancher' },
  hours: { en: 'hours of reading', fr: 'heures de lecture' },
  residual: { en: 'payments nothing explains', fr: 'paiements que rien n’explique' },
  reached: {
    en: 'Who reaches it, of everybody scored (with a payment in scope that nothing explains)',
    fr: 'Qui l’atteint, parmi tous ceux qui sont évalués (avec un paiement dans le périmètre que rien n’explique)',
  },
  knownFalse: { en: 'known false', fr: 'connu pour faux' },
  unknown: { en: 'unknown', fr: 'inconnu' },
  added: { en: 'Leads added', fr: 'Pistes ajoutées' },
  removed: { en: 'Leads removed', fr: 'Pistes retirées' },
  corridors: { en: 'corridors', fr: 'corridors' },
  classes: { en: 'classes', fr: 'classes' },
  parity: {
    en: 'Alert rate against the pooled others (ratio, 95 % interval)',
    fr: 'Taux d’alerte comparé à tous les autres réunis (rapport, intervalle à 95 %)',
  },
  innocents: { en: 'innocent senders', fr: 'expéditeurs innocents' },
  senders: { en: 'senders, labels unknown', fr: 'expéditeurs, étiquettes inconnues' },
  ofWhom: { en: 'of whom', fr: 'dont' },
  inScope: { en: 'with a payment in scope', fr: 'avec un paiement dans le périmètre' },
  leads: { en: 'by leads', fr: 'selon les pistes' },
  strongest: { en: 'by the strongest 0.5 %', fr: 'selon les 0,5 % les plus forts' },
  notShown: { en: 'not shown (too few)', fr: 'non montré (trop peu)' },
  none: { en: 'no other has one', fr: 'aucun autre n’en a' },
} as const satisfies Readonly<Record<string, Words>>;

function tallyText(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}

function changedLines(
  title: Words,
  { leads, by_corridor, by_class, masked }: ChangedCounts,
  language: Language,
): string[] {
  const colon = say(phrases.colon, language);
  const head = `${say(title, language)}${colon} ${leads.payer} + ${leads.beneficiary}`;
  if (leads.payer + leads.beneficiary === 0) return [head];
  return [
    head,
    `  ${say(words.corridors, language)}${colon} ${tallyText(by_corridor)}`,
    ...(by_class === null ? [] : [`  ${say(words.classes, language)}${colon} ${tallyText(by_class)}`]),
    ...masked.map(({ role, id }) => `  ${say(roleWords[role], language)} ${id}`),
  ];
}

function ratioText(row: GroupRate | null, language: Language): string {
  if (row === null || !row.shown) return say(words.notShown, language);
  const number = (value: number | null): string => (value === null ? '∞' : decimalsText(value, language, 2));
  if (row.ratio === null) return say(words.none, language);
  return `${number(row.ratio)} (${number(row.lower)}–${number(row.upper)})`;
}

function parityLines(groups: readonly ParityPair[], language: Language): readonly string[] {
  const hidden = groups.filter(({ before, after }) => before?.shown !== true && after?.shown !== true);
  const shown = groups.filter((group) => !hidden.includes(group));
  return [
    ...shown.map(
      ({ by, group, before, after }) =>
        `    ${by} ${group}: ${ratioText(before, language)} → ${ratioText(after, language)}`,
    ),
    ...(hidden.length === 0
      ? []
      : [
          `    ${say(words.notShown, language)}${say(phrases.colon, language)} ${hidden.map(({ by, group }) => `${by} ${group}`).join(', ')}`,
        ]),
  ];
}

export function triedText(report: TriedReport, language: Language): string {
  const { before, after, parity } = report;
  const count = (value: number): string => formatCount(value, language);
  const hours = (minutes: number): string => decimalsText(minutes / 60, language, 1, 1);
  const both = (counts: Readonly<Record<Role, number>>): string =>
    `${count(counts.payer)} + ${count(counts.beneficiary)}`;
  const rows: readonly (readonly [Words, string, string])[] = [
    [words.payers, count(before.leads.payer), count(after.leads.payer)],
    [words.beneficiaries, count(before.leads.beneficiary), count(after.leads.beneficiary)],
    [words.protected, count(before.protected), count(after.protected)],
    [words.above, both(before.aboveFloor), both(after.aboveFloor)],
    [words.hours, hours(before.minutes), hours(after.minutes)],
    [words.residual, count(before.residual), count(after.residual)],
  ];
  const width = Math.max(...rows.map(([name]) => say(name, language).length));
  const line = (name: string, one: string, other: string): string =>
    `  ${name.padEnd(width)}  ${one.padStart(14)}  ${other.padStart(14)}`;
  return [
    say(words.notice, language),
    `${say(words.asOf, language)} ${report.as_of}, ${count(report.budget_per_role)} ${say(report.budget_per_role === 1 ? words.oneLead : words.manyLeads, language)}`,
    line('', say(words.before, language), say(words.after, language)),
    ...rows.map(([name, one, other]) => line(say(name, language), one, other)),
    ...(report.reached.length === 0 ? [] : [say(words.reached, language)]),
    ...report.reached.flatMap(({ id, strata, knownFalse, unknown }) => [
      `  ${id}: ${strata.map(({ name, parties }) => `${name} ${count(parties)}`).join(', ')}; ${say(words.knownFalse, language)} ${count(knownFalse)}, ${say(words.unknown, language)} ${count(unknown)}`,
    ]),
    ...changedLines(words.added, report.added, language),
    ...changedLines(words.removed, report.removed, language),
    `${say(words.parity, language)}, ${count(parity.senders)} ${say(parity.population === 'innocent-senders' ? words.innocents : words.senders, language)}, ${say(words.ofWhom, language)} ${count(parity.in_scope)} ${say(words.inScope, language)}`,
    ...parity.points.flatMap(({ at, groups }) => [
      `  ${say(at === 'leads' ? words.leads : words.strongest, language)}`,
      ...parityLines(groups, language),
    ]),
  ].join('\n');
}
