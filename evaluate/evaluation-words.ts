/** The words of a rendered evaluation. Amounts of evidence only: nothing here judges a person. */
import { notice } from './evaluation.js';
import { type NetworkWords, networkWords } from './network-words.js';

export type Language = 'en' | 'fr';

export interface EvaluationWords extends NetworkWords {
  /** Below the notice, which stands in English first in every rendering. */
  readonly translatedNotice: string | undefined;
  readonly title: string;
  readonly runs: string;
  readonly run: string;
  readonly asOf: string;
  readonly versions: string;
  readonly warnings: string;
  readonly payers: string;
  readonly beneficiaries: string;
  readonly noParties: string;
  readonly population: (targets: string, innocents: string, leftOut: string) => string;
  readonly averagePrecision: (value: string, interval: string) => string;
  readonly lost: (count: string, share: string) => string;
  readonly recallAt: (rate: string, cut: string) => string;
  readonly everyListed: string;
  readonly group: string;
  readonly all: string;
  readonly payments: string;
  readonly targets: string;
  readonly found: string;
  readonly recall: string;
  readonly bootstrap: string;
  readonly exact: string;
  readonly innocentsAt: (rate: string) => string;
  readonly className: string;
  readonly parties: string;
  readonly alerted: string;
  readonly rate: string;
  readonly upper: string;
  readonly spreadAt: (rate: string) => string;
  readonly innocentsAlerted: string;
  readonly confusion: string;
  readonly ranked: string;
  readonly notListed: string;
  readonly delays: string;
  readonly delaysNote: string;
  readonly before: string;
  readonly days: string;
  readonly paymentsUntil: string;
  readonly parityAt: (rate: string) => string;
  readonly by: Readonly<Record<'corridor' | 'class' | 'listing' | 'all' | 'payments', string>>;
  readonly ratio: string;
  readonly interval: string;
  readonly detectable: string;
  readonly notShown: string;
  readonly difficulty: string;
  readonly indicator: string;
  readonly precision: string;
  readonly regression: (folds: number) => string;
  readonly note: string;
  readonly leadsWithoutLabel: (run: number, count: number) => string;
  readonly severalAsOf: (run: number, count: number) => string;
  readonly rateBelowOneParty: (role: string, rate: string, innocents: string) => string;
  readonly singleRun: string;
}

const en: EvaluationWords = {
  translatedNotice: undefined,
  title: 'Evaluation',
  runs: 'Runs',
  run: 'run',
  asOf: 'as of',
  versions: 'versions',
  warnings: 'Read first',
  payers: 'Payers',
  beneficiaries: 'Beneficiaries',
  noParties: 'No labelled party.',
  population: (targets, innocents, leftOut) =>
    `${targets} targets, ${innocents} innocent parties; left out as targets of the other role: ${leftOut}.`,
  averagePrecision: (value, interval) =>
    `Average precision at 1 target per 1,000 parties: ${value} (bootstrap 95 % ${interval}).`,
  lost: (count, share) =>
    `Targets on a victim route other than undetermined, counted as missed: ${count} (${share}).`,
  recallAt: (rate, cut) => `Recall at an innocent-alert rate of ${rate} (above ${cut})`,
  everyListed: 'no cut',
  group: 'group',
  all: 'all',
  payments: 'residual payments',
  targets: 'targets',
  found: 'alerted',
  recall: 'recall',
  bootstrap: 'bootstrap 95 %',
  exact: 'exact 95 %',
  innocentsAt: (rate) => `Innocent classes at ${rate}`,
  className: 'class',
  parties: 'parties',
  alerted: 'alerted',
  rate: 'rate',
  upper: 'upper 95 % bound',
  spreadAt: (rate) => `By run at ${rate} (pooled cut, Wilson intervals)`,
  innocentsAlerted: 'innocents alerted',
  confusion: 'Route by class',
  ranked: 'ranked',
  notListed: 'not listed',
  delays: 'From the first target payment to the alert',
  delaysNote:
    'Of the targets whose score reached the alert band; median [10 %, 90 %]. Payments are an upper bound of the target payments made until then.',
  before: 'alerted before',
  days: 'days',
  paymentsUntil: 'target payments',
  parityAt: (rate) => `Parity among innocent parties at ${rate}`,
  by: {
    corridor: 'corridor',
    class: 'class',
    listing: 'corridors',
    all: 'all',
    payments: 'residual payments',
  },
  ratio: 'ratio over the others',
  interval: '95 %',
  detectable: 'smallest detectable ratio',
  notShown: 'not shown',
  difficulty: 'Difficulty of the data: average precision of simple readers',
  indicator: 'reader',
  precision: 'average precision',
  regression: (folds) => `logistic regression over all indicators (${folds} folds, out of fold)`,
  note: 'Intervals are two-sided. An alert is strictly above the cut and on the route review or undetermined.',
  leadsWithoutLabel: (run, count) => `Run ${run}: ${count} listed parties have no label and were left out.`,
  severalAsOf: (run, count) => `Run ${run}: leads.csv holds ${count} different as_of instants.`,
  rateBelowOneParty: (role, rate, innocents) =>
    `${role}: ${rate} of ${innocents} innocent parties is less than one; the cut is the best innocent score.`,
  singleRun: 'One run only: intervals do not cover how much one simulated world differs from another.',
  ...networkWords.en,
};

const fr: EvaluationWords = {
  translatedNotice: 'Des résultats obtenus sur des données simulées ne prouvent rien de l’efficacité réelle.',
  title: 'Évaluation',
  runs: 'Exécutions',
  run: 'exécution',
  asOf: 'à la date du',
  versions: 'versions',
  warnings: 'À lire d’abord',
  payers: 'Payeurs',
  beneficiaries: 'Bénéficiaires',
  noParties: 'Aucune partie étiquetée.',
  population: (targets, innocents, leftOut) =>
    `${targets} cibles, ${innocents} parties innocentes ; écartées comme cibles de l’autre rôle : ${leftOut}.`,
  averagePrecision: (value, interval) =>
    `Précision moyenne à 1 cible pour 1 000 parties : ${value} (bootstrap 95 % ${interval}).`,
  lost: (count, share) =>
    `Cibles sur une voie « victime » autre que undetermined, comptées comme manquées : ${count} (${share}).`,
  recallAt: (rate, cut) => `Rappel à un taux d’alerte d’innocents de ${rate} (au-dessus de ${cut})`,
  everyListed: 'aucun seuil',
  group: 'groupe',
  all: 'toutes',
  payments: 'paiements résiduels',
  targets: 'cibles',
  found: 'alertées',
  recall: 'rappel',
  bootstrap: 'bootstrap 95 %',
  exact: 'exact 95 %',
  innocentsAt: (rate) => `Classes innocentes à ${rate}`,
  className: 'classe',
  parties: 'parties',
  alerted: 'alertées',
  rate: 'taux',
  upper: 'borne haute à 95 %',
  spreadAt: (rate) => `Par exécution à ${rate} (seuil commun, intervalles de Wilson)`,
  innocentsAlerted: 'innocents alertés',
  confusion: 'Voie selon la classe',
  ranked: 'classées',
  notListed: 'non listées',
  delays: 'Du premier paiement cible à l’alerte',
  delaysNote:
    'Parmi les cibles dont le score a atteint la bande d’alerte ; médiane [10 %, 90 %]. Les paiements majorent le nombre de paiements cibles faits jusque-là.',
  before: 'alertées avant',
  days: 'jours',
  paymentsUntil: 'paiements cibles',
  parityAt: (rate) => `Parité entre parties innocentes à ${rate}`,
  by: {
    corridor: 'corridor',
    class: 'classe',
    listing: 'corridors',
    all: 'toutes',
    payments: 'paiements résiduels',
  },
  ratio: 'rapport aux autres',
  interval: '95 %',
  detectable: 'plus petit rapport détectable',
  notShown: 'non montré',
  difficulty: 'Difficulté des données : précision moyenne de lecteurs simples',
  indicator: 'lecteur',
  precision: 'précision moyenne',
  regression: (folds) => `régression logistique sur tous les indicateurs (${folds} plis, hors pli)`,
  note: 'Intervalles bilatéraux. Une alerte est strictement au-dessus du seuil et sur la voie review ou undetermined.',
  leadsWithoutLabel: (run, count) => `Exécution ${run} : ${count} parties listées sans étiquette, écartées.`,
  severalAsOf: (run, count) => `Exécution ${run} : leads.csv contient ${count} dates as_of différentes.`,
  rateBelowOneParty: (role, rate, innocents) =>
    `${role} : ${rate} de ${innocents} parties innocentes fait moins d’une partie ; le seuil est le meilleur score innocent.`,
  singleRun: 'Une seule exécution : les intervalles ignorent ce qui sépare un monde simulé d’un autre.',
  ...networkWords.fr,
};

export const evaluationWords: Readonly<Record<Language, EvaluationWords>> = { en, fr };

/** The lines that head every rendering. */
export function noticeLines(words: EvaluationWords): readonly string[] {
  return words.translatedNotice === undefined ? [notice] : [notice, words.translatedNotice];
}
