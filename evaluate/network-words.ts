/** The words for joined records, lists of collectors and two screenings compared. */

export interface NetworkWords {
  readonly resolution: string;
  readonly resolved: (records: string, persons: string) => string;
  readonly pairs: string;
  readonly measure: string;
  readonly joinedRight: string;
  readonly recallOneName: string;
  readonly f1OneName: string;
  readonly missedPairs: string;
  readonly wrongPairs: string;
  readonly noPairs: string;
  readonly collectors: string;
  readonly collectorsNote: (collectors: string, parties: string, listed: string) => string;
  readonly listOf: (times: number, entries: string) => string;
  readonly ofCollectors: string;
  readonly entries: string;
  readonly route: string;
  readonly elsewhere: string;
  readonly comparison: string;
  readonly comparisonNote: (persons: string) => string;
  readonly comparedAt: (rate: string, withCut: string, withoutCut: string) => string;
  readonly missedWith: string;
  readonly missedWithout: string;
  readonly fewer: string;
  readonly hubPayersAt: (rate: string) => string;
  readonly precisionOf: string;
  readonly of: string;
  readonly allHubPayers: string;
  readonly allInnocents: string;
  readonly with: string;
  readonly without: string;
}

const en: NetworkWords = {
  resolution: 'Records joined to parties',
  resolved: (records, persons) =>
    `${records} records of ${persons} persons. Pairs of records, so that a person of many records weighs by their square; bodies are left out.`,
  pairs: 'pairs',
  measure: 'measure',
  joinedRight: 'right',
  recallOneName: 'recall, of pairs under one name however spelled',
  f1OneName: 'F1, of pairs under one name',
  missedPairs: 'Pairs of one person not joined, by class',
  wrongPairs: 'Pairs joined that are not one person, by class',
  noPairs: 'none',
  collectors: 'Collectors in a list',
  collectorsNote: (collectors, parties, listed) =>
    `${collectors} collectors, as persons, in ${parties} parties; ${listed} beneficiaries have a rank on the routes review, undetermined and possible-victim-beneficiary. Each run has a list of its own; precision counts entries, recall persons.`,
  listOf: (times, entries) =>
    times === 1
      ? `A list as long as the collectors are many (${entries} entries)`
      : `A list ${times} times as long (${entries} entries)`,
  ofCollectors: 'collectors’',
  entries: 'entries',
  route: 'route',
  elsewhere: 'Parties of collectors on no such route (restricted: under 18, never ranked)',
  comparison: 'Two screenings of the same payments',
  comparisonNote: (persons) =>
    `With: the run measured above; without: the run given by --against. ${persons} payers, as persons; each screening has its own cut at the same rate. Fewer: the part of those missed without that are no longer missed.`,
  comparedAt: (rate, withCut, withoutCut) =>
    `Missed at an innocent-alert rate of ${rate} (above ${withCut} with, ${withoutCut} without)`,
  missedWith: 'missed with',
  missedWithout: 'missed without',
  fewer: 'fewer',
  hubPayersAt: (rate) => `Payers of innocent hubs alerted at ${rate} (upper 95 % bounds)`,
  precisionOf: 'precision',
  of: 'of',
  allHubPayers: 'payers of innocent hubs',
  allInnocents: 'all innocent payers',
  with: 'alerted with',
  without: 'alerted without',
};

const fr: NetworkWords = {
  resolution: 'Fiches réunies en parties',
  resolved: (records, persons) =>
    `${records} fiches de ${persons} personnes. Paires de fiches : une personne qui en a beaucoup pèse par le carré de leur nombre ; les organismes sont écartés.`,
  pairs: 'paires',
  measure: 'mesure',
  joinedRight: 'justes',
  recallOneName: 'rappel, des paires sous un même nom, quelle qu’en soit l’orthographe',
  f1OneName: 'F1, des paires sous un même nom',
  missedPairs: 'Paires d’une même personne non réunies, selon la classe',
  wrongPairs: 'Paires réunies qui ne sont pas une même personne, selon la classe',
  noPairs: 'aucune',
  collectors: 'Collecteurs dans une liste',
  collectorsNote: (collectors, parties, listed) =>
    `${collectors} collecteurs, en personnes, dans ${parties} parties ; ${listed} bénéficiaires ont un rang sur les voies review, undetermined et possible-victim-beneficiary. Chaque exécution a sa propre liste ; la précision compte les lignes, le rappel les personnes.`,
  listOf: (times, entries) =>
    times === 1
      ? `Une liste aussi longue qu’il y a de collecteurs (${entries} lignes)`
      : `Une liste ${times} fois plus longue (${entries} lignes)`,
  ofCollectors: 'de collecteurs',
  entries: 'lignes',
  route: 'voie',
  elsewhere: 'Parties de collecteurs sur aucune de ces voies (restricted : moins de 18 ans, jamais classées)',
  comparison: 'Deux examens des mêmes paiements',
  comparisonNote: (persons) =>
    `Avec : l’exécution mesurée ci-dessus ; sans : celle donnée par --against. ${persons} payeurs, en personnes ; chaque examen a son propre seuil au même taux. De moins : la part de ceux qui étaient manqués sans et ne le sont plus avec.`,
  comparedAt: (rate, withCut, withoutCut) =>
    `Manquées à un taux d’alerte d’innocents de ${rate} (au-dessus de ${withCut} avec, de ${withoutCut} sans)`,
  missedWith: 'manquées avec',
  missedWithout: 'manquées sans',
  fewer: 'de moins',
  hubPayersAt: (rate) =>
    `Payeurs de bénéficiaires innocents que beaucoup paient, alertés à ${rate} (bornes hautes à 95 %)`,
  precisionOf: 'précision',
  of: 'sur',
  allHubPayers: 'payeurs de tels bénéficiaires',
  allInnocents: 'tous les payeurs innocents',
  with: 'alertés avec',
  without: 'alertés sans',
};

export const networkWords: Readonly<Record<'en' | 'fr', NetworkWords>> = { en, fr };
