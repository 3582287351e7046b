/** What a column of a payment is called, how many different ones there are, and that it is known or is not. */
import { purposeCategories, relationships } from '../intake/payment.js';
import type { Words } from '../typology/definition.js';
import { type Language, say } from './say.js';
import { purposeWordsOf, relationshipWords } from './stated-words.js';

const columnWords: ReadonlyMap<string, Words> = new Map([
  ['amount_ref_minor', { en: 'amount', fr: 'montant' }],
  ['amount_band', { en: 'amount', fr: 'montant' }],
  ['beneficiary_type', { en: 'type of beneficiary', fr: 'type de bénéficiaire' }],
  ['payer_type', { en: 'type of payer', fr: 'type de payeur' }],
  ['cross_border', { en: 'abroad', fr: "à l'étranger" }],
  ['precision', { en: 'time', fr: 'heure' }],
  ['payer_place', { en: "payers' home place", fr: 'lieu des payeurs' }],
  ['payer_country', { en: "payers' country", fr: 'pays des payeurs' }],
  ['beneficiary_country', { en: "beneficiaries' country", fr: 'pays des bénéficiaires' }],
  ['corridor_listed', { en: 'country on the list', fr: 'pays de la liste' }],
  ['relationship', { en: 'stated as', fr: 'déclarés comme' }],
  ['purpose_category', { en: 'purpose', fr: 'motif' }],
  ['channel', { en: 'channel', fr: 'canal' }],
  ['provider_id', { en: 'provider', fr: 'prestataire' }],
  ['refusal_class', { en: 'refused', fr: 'refusés' }],
  ['status', { en: 'status', fr: 'statut' }],
  ['ip_abroad', { en: 'ordered from another country', fr: 'ordonnés d’un autre pays' }],
  ['round_sent', { en: 'round as sent', fr: 'ronds à l’envoi' }],
  ['round_paid_out', { en: 'round as paid out', fr: 'ronds au versement' }],
  ['payer_hour', { en: 'hour at the payer', fr: 'heure chez le payeur' }],
  ['beneficiary_hour', { en: 'hour at the beneficiary', fr: 'heure chez le bénéficiaire' }],
  ['payer_age', { en: "payer's age", fr: 'âge du payeur' }],
  ['beneficiary_age', { en: "beneficiary's age", fr: 'âge du bénéficiaire' }],
]);

export function columnText(name: string, language: Language): string {
  const words = columnWords.get(name);
  return words === undefined ? name.replaceAll('_', ' ') : say(words, language);
}

const differentWords: ReadonlyMap<string, Words> = new Map([
  ['counterparty', { en: 'different counterparties', fr: 'contreparties différentes' }],
  ['purpose_category', { en: 'different purposes', fr: 'nombre de motifs différents' }],
  ['relationship', { en: 'different relationships stated', fr: 'nombre de liens déclarés différents' }],
  ['channel', { en: 'different channels', fr: 'nombre de canaux' }],
  ['provider_id', { en: 'different providers', fr: 'nombre de prestataires' }],
  [
    'beneficiary_country',
    { en: 'different countries of beneficiaries', fr: 'nombre de pays de bénéficiaires' },
  ],
  ['payer_country', { en: 'different countries of payers', fr: 'nombre de pays de payeurs' }],
  ['payer_place', { en: 'different home places of payers', fr: 'nombre de lieux d’où viennent les payeurs' }],
]);

/** `different purposes`; of a column that has no such words, `different values of …`. */
export function differentText(name: string, language: Language): string {
  const words = differentWords.get(name);
  if (words !== undefined) return say(words, language);
  const column = columnText(name, language);
  return say({ en: `different values of ${column}`, fr: `nombre de valeurs (${column})` }, language);
}

/** Where the name of a column beside `known` would make no sentence. */
const knownWords: ReadonlyMap<string, readonly [known: Words, unknown: Words]> = new Map([
  [
    'purpose_category',
    [
      { en: 'where a purpose is given', fr: 'là où un motif est donné' },
      { en: 'where no purpose is given', fr: 'là où aucun motif n’est donné' },
    ],
  ],
  [
    'relationship',
    [
      { en: 'where a relationship is stated', fr: 'là où un lien est déclaré' },
      { en: 'where no relationship is stated', fr: 'là où aucun lien n’est déclaré' },
    ],
  ],
  [
    'cross_border',
    [
      { en: 'known whether abroad', fr: 'dans un pays connu' },
      { en: 'unknown whether abroad', fr: 'dans un pays inconnu' },
    ],
  ],
  [
    'payer_place',
    [
      { en: 'whose home place is known', fr: 'dont le lieu est connu' },
      { en: 'whose home place is unknown', fr: 'dont le lieu est inconnu' },
    ],
  ],
  [
    'beneficiary_type',
    [
      { en: 'to somebody of known type', fr: 'à un bénéficiaire de type connu' },
      { en: 'to somebody of unknown type', fr: 'à un bénéficiaire de type inconnu' },
    ],
  ],
  [
    'payer_type',
    [
      { en: 'from somebody of known type', fr: 'd’un payeur de type connu' },
      { en: 'from somebody of unknown type', fr: 'd’un payeur de type inconnu' },
    ],
  ],
]);

export function knownText(name: string, isKnown: boolean, language: Language): string {
  const words = knownWords.get(name)?.[isKnown ? 0 : 1];
  if (words !== undefined) return say(words, language);
  const column = columnText(name, language);
  const [known, unknown] = [
    { en: `${column} known`, fr: `${column} : connu` },
    { en: `${column} unknown`, fr: `${column} : inconnu` },
  ];
  return say(isKnown ? known : unknown, language);
}

/** A column and its value, where both together are said in fewer words. */
const togetherWords: ReadonlyMap<string, Words> = new Map([
  ['beneficiary_type person', { en: 'to people', fr: 'à des personnes' }],
  ['payer_type person', { en: 'from people', fr: 'de personnes' }],
  [
    'purpose_category unknown',
    { en: 'where the purpose is not understood', fr: 'là où le motif n’est pas compris' },
  ],
]);

const valueWords: ReadonlyMap<string, Words> = new Map<string, Words>([
  ['precision instant', { en: 'to the second', fr: 'à la seconde' }],
  ['precision local', { en: 'in local time', fr: 'locale' }],
  ['channel bank_transfer', { en: 'bank transfer', fr: 'virement bancaire' }],
  ['channel money_transfer', { en: 'money transfer', fr: 'transfert d’argent' }],
  ['channel card', { en: 'card', fr: 'carte' }],
  ['channel wallet', { en: 'wallet', fr: 'porte-monnaie électronique' }],
  ['channel crypto', { en: 'crypto-asset', fr: 'crypto-actif' }],
  ['channel cash', { en: 'cash', fr: 'espèces' }],
  ['channel prepaid', { en: 'prepaid card', fr: 'carte prépayée' }],
  ['channel other', { en: 'another one', fr: 'un autre' }],
  ...relationships.map((each): [string, Words] => [`relationship ${each}`, relationshipWords[each]]),
  ...purposeCategories.map((each): [string, Words] => [`purpose_category ${each}`, purposeWordsOf[each]]),
]);

/** That the value of a column is another than its `unknown`. */
export function isNotUnknownText(name: string, language: Language): string {
  return name === 'purpose_category'
    ? say({ en: 'where the purpose is understood', fr: 'là où le motif est compris' }, language)
    : knownText(name, true, language);
}

/** `stated as the payer's friend or no relationship`. */
export function isText(name: string, values: readonly string[], language: Language): string {
  const [first = ''] = values;
  const together = values.length === 1 ? togetherWords.get(`${name} ${first}`) : undefined;
  if (together !== undefined) return say(together, language);
  if (values.length === 1 && first === 'unknown') return knownText(name, false, language);
  const named = values.map((value) => {
    const words = valueWords.get(`${name} ${value}`);
    return words === undefined ? value.replaceAll('_', ' ') : say(words, language);
  });
  const or = say({ en: ' or ', fr: ' ou ' }, language);
  const listed = [named.slice(0, -1).join(', '), ...named.slice(-1)].filter((text) => text !== '');
  return `${columnText(name, language)} ${listed.join(or)}`;
}
