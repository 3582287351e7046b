/** What a screening did, in words. */
import type { Role } from '../../src/intake/payment.js';
import type { FileReport } from '../../src/ledger/load/report.js';
import type { PartyMapInForce } from '../../src/ledger/party-map-in-force.js';
import type { OwnReport } from '../../src/scoring/own/in-force.js';
import { formatInstant, type Instant } from '../../src/time.js';
import { formatCount, type Language } from './language.js';
import { ownLines } from './own-text.js';
import { reconciliationText } from './reconciliation-text.js';

/** The part of a screening's summary that the text is written from. */
export interface Screened {
  readonly files: readonly FileReport[];
  readonly partyMap: PartyMapInForce;
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
  /** Definitions of the institution. */
  readonly own?: readonly OwnReport[];
  readonly paths: readonly string[];
}

type Joined = Readonly<Record<'account' | 'id' | 'likeness' | 'judgement', string>>;

interface ScreenWords {
  readonly payers: readonly [one: string, many: string];
  readonly beneficiaries: readonly [one: string, many: string];
  readonly parties: (parties: string, records: string, joined: Joined) => string;
  readonly ids: Readonly<Record<'shared' | 'apart', string>>;
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
    payers: ['payer', 'payers'],
    beneficiaries: ['beneficiary', 'beneficiaries'],
    parties: (parties, records, { account, id, likeness, judgement }) =>
      `${parties} parties of ${records} records: ${account} joined by account, ${id} by id, ${likeness} by likeness, ${judgement} by judgement`,
    ids: { shared: 'payers and beneficiaries share ids', apart: 'ids not shared' },
    asOf: (at, evaluated) => `Scored as of ${at}: ${evaluated}`,
    who: {
      pruned: 'only these can reach the floor; nobody else was scored',
      everyone: 'everybody with a payment in scope that nothing explains',
    },
    nobody: 'Nobody was scored: there is no payment.',
    leads: (leads) => `Leads: ${leads}`,
    leftOut: (leftOut, budget) =>
      `Above the floor but left out by the budget of ${budget} per role: ${leftOut}`,
    restricted: (parties) => `Under 18, never ranked, in the restricted queue: ${parties}`,
    written: 'Written:',
  },
  fr: {
    payers: ['payeur', 'payeurs'],
    beneficiaries: ['bénéficiaire', 'bénéficiaires'],
    parties: (parties, records, { account, id, likeness, judgement }) =>
      `${parties} parties de ${records} fiches : ${account} jointes par compte, ${id} par identifiant, ${likeness} par ressemblance, ${judgement} par décision`,
    ids: { shared: 'identifiants communs aux payeurs et bénéficiaires', apart: 'identifiants distincts' },
    asOf: (at, evaluated) => `Évalués au ${at} : ${evaluated}`,
    who: {
      pruned: 'les seuls à pouvoir atteindre le plancher ; personne d’autre n’a été évalué',
      everyone: 'tous ceux qui ont un paiement dans le périmètre que rien n’explique',
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
  // French has no plural below two.
  const named = (value: number, [one, many]: readonly [string, string]): string =>
    `${count(value)} ${value === 1 || (value === 0 && language === 'fr') ? one : many}`;
  const both = ({ payer, beneficiary }: Readonly<Record<Role, number>>): string =>
    `${named(payer, say.payers)}, ${named(beneficiary, say.beneficiaries)}`;
  const map = summary.partyMap;
  const joined: Joined = {
    account: count(map.joinedByAccount),
    id: count(map.joinedById),
    likeness: count(map.joinedByResolution),
    judgement: count(map.joinedByJudgement),
  };
  return [
    ...summary.files.map((file) => reconciliationText(file, language)),
    `${say.parties(count(map.parties), count(map.records), joined)} (${map.idsShared ? say.ids.shared : say.ids.apart})`,
    summary.asOf === null
      ? say.nobody
      : `${say.asOf(formatInstant(summary.asOf), both(summary.evaluated))} (${summary.pruned ? say.who.pruned : say.who.everyone})`,
    ...ownLines(summary.own ?? [], language),
    say.leads(both(summary.leads)),
    say.leftOut(both(summary.beyondBudget), count(summary.budget)),
    say.restricted(count(summary.restricted)),
    say.written,
    ...summary.paths.map((path) => `  ${path}`),
  ].join('\n');
}
