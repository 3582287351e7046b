/** What definitions cost, as a table. */
import type { Cost, CostReport } from '../../src/scoring/own/cost.js';
import { decimalsText, say } from '../../src/scoring/say.js';
import type { Words } from '../../src/typology/definition.js';
import { formatCount, type Language } from './language.js';

const heads: readonly Words[] = [
  { en: 'definition', fr: 'définition' },
  { en: 'µs/payment', fr: 'µs/paiement' },
  { en: 'of the whole', fr: 'du tout' },
  { en: 'bytes/party', fr: 'octets/partie' },
  { en: 'of the whole', fr: 'du tout' },
];
const empty: Words = { en: '(empty catalogue)', fr: '(catalogue vide)' };
const whole: Words = { en: '(whole catalogue)', fr: '(catalogue entier)' };

export function costText(report: CostReport, language: Language): string {
  const exactly = (value: number, digits: number): string => decimalsText(value, language, digits, digits);
  const row = (name: string, cost: Cost, time: number, bytes: number): readonly string[] => [
    name,
    exactly(cost.nanosecondsPerPayment / 1000, 2),
    `${exactly(time * 100, 1)} %`,
    formatCount(Math.round(cost.bytesPerParty), language),
    `${exactly(bytes * 100, 1)} %`,
  ];
  const rows = [
    heads.map((head) => say(head, language)),
    row(say(empty, language), report.empty, 0, 0),
    ...report.definitions
      .toSorted((a, b) => b.nanosecondsPerPayment - a.nanosecondsPerPayment)
      .map((each) => row(each.id, each, each.timeShare, each.bytesShare)),
    row(say(whole, language), report.whole, 1, 1),
  ];
  const widths = heads.map((_, at) => Math.max(...rows.map((cells) => (cells[at] ?? '').length)));
  const table = rows.map((cells) =>
    cells
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  '),
  );
  const [payments, streams] = [report.payments, report.streams].map((value) => formatCount(value, language));
  const head =
    language === 'fr'
      ? `${payments} paiements, ${streams} flux (une partie dans un rôle) ; parts au-delà d’un catalogue vide, chaque définition seule avec les faits qu’elle lit`
      : `${payments} payments, ${streams} streams (a party in a role); shares beyond an empty catalogue, each definition alone with the facts it reads`;
  return [head, ...table].join('\n');
}
