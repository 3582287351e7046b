/** What a screening did, in words. */
import type { Role } from '../../src/intake/payment.js';
import type { FileReport } from '../../src/ledger/load/report.js';
import { formatInstant, type Instant } from '../../src/time.js';
import { formatCount, type Language } from './language.js';
import { reconciliationText } from './reconciliation-text.js';

/** The part of a screening's summary that the text is written from. */
export interface Screened {
  readonly files: readonly FileReport[];
  /** Null when there is no payment to take it from. */
  readonly asOf: Instant | null;
  /** With pruning, only the parties that can reach the floor. */
  readonly evaluated: Readonly<Record<Role, number>>;
  readonly pruned: boolean;
  /** Leads written, victim routes included. */
  readonly leads: Readonly<Record<Role, number>>;
  /** Above the floor and left out by the budget. */
  readonly beyondBudget: Readonly<Record<Role, number>>;
  /** Leads that each role may have. */
  readonly budget: number;
  /** Parties under 18, in a queue of their own. */
  readonly restricted: number;
  readonly paths: readonly string[];
}

interface ScreenWords {
  readonly both: (payers: string, beneficiaries: string) => string;
  readonly asOf: (at: string, evaluated: string) => string;
  readonly who: Readonly<Record<'pruned' | 'everyone', string>>;
  readonly nobody: string;
  readonly leads: (leads: string) => string;
  readonly leftOut: (leftOut: string, budget: string) => string;
  readonly restricted: (parties: string) => string;
  readonly written: string;
}

const words: Readonly<Record<Language, ScreenWords>> = {
  en: {
    both: (payers, beneficiaries) => `${payers} payers, ${beneficiaries} beneficiaries`,
    asOf: (at, evaluated) => `Scored as of ${at}: ${evaluated}`,
    who: {
      pruned: 'only these can reach the floor; nobody else was scored',
      everyone: 'everybody with a payment in scope',
    },
    nobody: 'Nobody was scored: there is no payment.',
    leads: (leads) => `Leads: ${leads}`,
    leftOut: (leftOut, budget) =>
      `Above the floor but left out by the budget of ${budget} per role: ${leftOut}`,
    restricted: (parties) => `Under 18, never ranked, in the restricted queue: ${parties}`,
    written: 'Written:',
  },
  fr: {
    both: (payers, beneficiaries) => `${payers} payeurs, ${beneficiaries} bénéficiaires`,
    asOf: (at, evaluated) => `Évalués au ${at} : ${evaluated}`,
    who: {
      pruned: 'les seuls à pouvoir atteindre le plancher ; personne d’autre n’a été évalué',
      everyone: 'tous ceux qui ont un paiement dans le périmètre',
    },
    nobody: 'Personne n’a été évalué : il n’y a aucun paiement.',
    leads: (leads) => `Pistes : ${leads}`,
    leftOut: (leftOut, budget) =>
      `Au-dessus du plancher mais écartés par le budget de ${budget} par rôle : ${leftOut}`,
    restricted: (parties) => `Moins de 18 ans, jamais classés, en file restreinte : ${parties}`,
    written: 'Écrits :',
  },
};

export function screenText(summary: Screened, language: Language): string {
  const say = words[language];
  const count = (value: number): string => formatCount(value, language);
  const both = ({ payer, beneficiary }: Readonly<Record<Role, number>>): string =>
    say.both(count(payer), count(beneficiary));
  return [
    ...summary.files.map((file) => reconciliationText(file, language)),
    summary.asOf === null
      ? say.nobody
      : `${say.asOf(formatInstant(summary.asOf), both(summary.evaluated))} (${summary.pruned ? say.who.pruned : say.who.everyone})`,
    say.leads(both(summary.leads)),
    say.leftOut(both(summary.beyondBudget), count(summary.budget)),
    say.restricted(count(summary.restricted)),
    say.written,
    ...summary.paths.map((path) => `  ${path}`),
  ].join('\n');
}
