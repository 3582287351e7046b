/** The words of `vigie resolve`. */

import type { Role } from '../../src/intake/payment.js';
import type { Verdict } from '../../src/ledger/judgements.js';
import type { ComparisonId } from '../../src/network/resolve/comparisons.js';
import type { Language } from './language.js';

interface Words {
  readonly nothing: string;
  readonly roles: Readonly<Record<Role, string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly parties: (parties: string, records: string, version: string) => string;
  readonly joined: (alike: string, judged: string) => string;
  readonly paid: (alike: string) => string;
  readonly suggested: (suggested: string, refused: string) => string;
  readonly compared: (pairs: string, profiles: string) => string;
  readonly model: Readonly<Record<'own' | 'shipped', (role: string, pairs: string) => string>>;
  readonly keptApart: Readonly<Record<'base' | 'judgement', (pairs: string, why: string) => string>>;
  readonly flag: (records: string, flag: string) => string;
  readonly judged: (one: string, other: string, verdict: string) => string;
  readonly before: (verdict: string) => string;
  readonly apply: string;
  readonly noSuggestions: string;
  readonly someSuggestions: (shown: string, all: string) => string;
  readonly outcome: Readonly<Record<'one' | 'two', string>>;
  readonly prior: string;
  readonly total: string;
  readonly blocks: (blocks: string) => string;
  readonly noBlocks: string;
  readonly held: (verdict: string, by: string, at: string, reason: string) => string;
  readonly history: (path: string, records: string) => string;
}

export const resolveWords: Readonly<Record<Language, Words>> = {
  en: {
    nothing: 'The ledger has no record yet.',
    roles: { payer: 'payer', beneficiary: 'beneficiary' },
    verdicts: { same: 'one person', different: 'two people', undecided: 'left open' },
    parties: (parties, records, version) => `${parties} parties of ${records} records (party map ${version})`,
    joined: (alike, judged) => `${alike} joined by likeness, ${judged} by judgement`,
    paid: (alike) => `${alike} of these of two names, whom the same strangers pay`,
    suggested: (suggested, refused) =>
      `${suggested} pairs suggested to people, ${refused} refused (a minor's record and an adult's)`,
    compared: (pairs, profiles) => `${pairs} pairs compared of ${profiles} profiles`,
    model: {
      own: (role, pairs) => `${role}: weights of this ledger, from about ${pairs} pairs of one person`,
      shipped: (role, pairs) =>
        `${role}: weights as shipped; ${pairs} pairs of one person are too few to learn from`,
    },
    keptApart: {
      base: (pairs, why) => `${pairs} pairs of one account or id kept apart: ${why}`,
      judgement: (pairs, why) => `${pairs} pairs judged one person kept apart: ${why}`,
    },
    flag: (records, flag) => `${records} records: ${flag}`,
    judged: (one, other, verdict) => `${one} and ${other}: ${verdict}.`,
    before: (verdict) => `Before: ${verdict}.`,
    apply: 'The next "vigie resolve" or screening applies it.',
    noSuggestions: 'No pair is left to look at.',
    someSuggestions: (shown, all) =>
      `The strongest ${shown} of ${all} pairs to look at. A suggestion joins nobody.`,
    outcome: { one: 'They are one party.', two: 'They are two parties.' },
    prior: 'before anything is compared',
    total: 'in all',
    blocks: (blocks) => `Compared because they share: ${blocks}`,
    noBlocks: 'They share no key by which records are compared; compared for this question alone.',
    held: (verdict, by, at, reason) => `Judged ${verdict} by ${by}, ${at}: ${reason}`,
    history: (path, records) => `${path}: ${records} records came to stand under another party id`,
  },
  fr: {
    nothing: 'Le registre n’a encore aucune fiche.',
    roles: { payer: 'payeur', beneficiary: 'bénéficiaire' },
    verdicts: {
      same: 'une seule personne',
      different: 'deux personnes',
      undecided: 'question laissée ouverte',
    },
    parties: (parties, records, version) =>
      `${parties} parties de ${records} fiches (table des parties ${version})`,
    joined: (alike, judged) => `${alike} jointes par ressemblance, ${judged} par décision`,
    paid: (alike) => `dont ${alike} de deux noms, que paient les mêmes payeurs étrangers les uns aux autres`,
    suggested: (suggested, refused) =>
      `${suggested} paires proposées à l’examen, ${refused} refusées (un mineur et un adulte)`,
    compared: (pairs, profiles) => `${pairs} paires comparées parmi ${profiles} profils`,
    model: {
      own: (role, pairs) =>
        `${role} : poids tirés de ce registre, d’environ ${pairs} paires d’une même personne`,
      shipped: (role, pairs) =>
        `${role} : poids livrés ; ${pairs} paires d’une même personne sont trop peu pour en tirer d’autres`,
    },
    keptApart: {
      base: (pairs, why) => `${pairs} paires d’un même compte ou identifiant laissées séparées : ${why}`,
      judgement: (pairs, why) => `${pairs} paires jugées une seule personne laissées séparées : ${why}`,
    },
    flag: (records, flag) => `${records} fiches : ${flag}`,
    judged: (one, other, verdict) => `${one} et ${other} : ${verdict}.`,
    before: (verdict) => `Auparavant : ${verdict}.`,
    apply: 'Le prochain « vigie resolve » ou la prochaine évaluation l’applique.',
    noSuggestions: 'Il ne reste aucune paire à examiner.',
    someSuggestions: (shown, all) =>
      `Les ${shown} plus fortes de ${all} paires à examiner. Une proposition ne réunit personne.`,
    outcome: { one: 'Elles forment une seule partie.', two: 'Elles forment deux parties.' },
    prior: 'avant toute comparaison',
    total: 'en tout',
    blocks: (blocks) => `Comparées car elles ont en commun : ${blocks}`,
    noBlocks: 'Aucune clé de comparaison en commun ; comparées pour cette seule question.',
    held: (verdict, by, at, reason) => `Jugé : ${verdict}, par ${by}, ${at} : ${reason}`,
    history: (path, records) =>
      `${path} : ${records} fiches sont passées sous un autre identifiant de partie`,
  },
};

export const comparisonWords: Readonly<Record<Language, Readonly<Record<ComparisonId, string>>>> = {
  en: {
    name: 'name',
    'birth-date': 'date of birth',
    phone: 'phone',
    account: 'account',
    email: 'e-mail',
    device: 'device',
    address: 'address',
    town: 'town',
    country: 'country',
    agent: 'pay-out agent',
    counterparty: 'somebody paid or paying',
    household: 'payers of one household',
  },
  fr: {
    name: 'nom',
    'birth-date': 'date de naissance',
    phone: 'téléphone',
    account: 'compte',
    email: 'courriel',
    device: 'appareil',
    address: 'adresse',
    town: 'ville',
    country: 'pays',
    agent: 'point de retrait',
    counterparty: 'contrepartie commune',
    household: 'payeurs d’un même foyer',
  },
};

export const levelWords: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    unknown: 'unknown',
    differs: 'differs',
    same: 'same',
    near: 'one part differs',
    slip: 'one digit differs',
    different: 'no word in common',
    part: 'only a part in common',
    initials: 'agrees by initials or one word',
    subset: 'one is the other with words left out',
    spelled: 'same words, spelled otherwise',
  },
  fr: {
    unknown: 'inconnu',
    differs: 'différent',
    same: 'identique',
    near: 'une partie diffère',
    slip: 'un chiffre diffère',
    different: 'aucun mot commun',
    part: 'une partie seulement en commun',
    initials: 'concorde par des initiales ou un seul mot',
    subset: 'l’un est l’autre, des mots en moins',
    spelled: 'mêmes mots, écrits autrement',
  },
};

export const whyWords: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    below: 'Too little to be joined without a person who looks.',
    'names-differ': 'The names differ: people of one household share a phone, an address, an account.',
    'name-unknown': 'One has no name: people of one household share a phone, an address, a device.',
    'birth-dates': 'The dates of birth differ.',
    'name-alone': 'Only the name and the country or town agree: namesakes are many.',
    rival: 'Too little to be joined where another record comes into question as well.',
    'shared-payers':
      'One party of two names: the same payers, strangers to each other, pay both, at one agent or telephone.',
    undecided: 'A person looked and left it open.',
    'minor-adult': 'One is a minor and the other of age: such records are never joined.',
    'judged-different': 'A person judged them, or others of the two parties, to be two people.',
    contradiction: 'Another record of the one party contradicts one of the other.',
    'not-compared': 'They share no key by which records are compared.',
    'below-suggestions': 'Too little even to be suggested.',
  },
  fr: {
    below: 'Trop peu pour les joindre sans qu’une personne regarde.',
    'names-differ': 'Les noms diffèrent : un ménage partage un téléphone, une adresse, un compte.',
    'name-unknown': 'L’une n’a pas de nom : un ménage partage un téléphone, une adresse, un appareil.',
    'birth-dates': 'Les dates de naissance diffèrent.',
    'name-alone': 'Seuls le nom et le pays ou la ville concordent : les homonymes sont nombreux.',
    rival: 'Trop peu pour les joindre là où une autre fiche entre aussi en question.',
    'shared-payers':
      'Une partie à deux noms : les mêmes payeurs, étrangers les uns aux autres, paient l’un et l’autre, à un seul point de retrait ou téléphone.',
    undecided: 'Une personne a regardé et laissé la question ouverte.',
    'minor-adult': 'L’une est mineure et l’autre majeure : de telles fiches ne sont jamais jointes.',
    'judged-different': 'Une personne a jugé qu’elles, ou d’autres des deux parties, sont deux personnes.',
    contradiction: 'Une autre fiche de l’une des parties en contredit une de l’autre.',
    'not-compared': 'Aucune clé de comparaison en commun.',
    'below-suggestions': 'Trop peu même pour être proposé.',
  },
};

interface FlagWords {
  readonly placeholder: (field: string) => string;
  readonly skipped: (block: string) => string;
  readonly many: (field: string) => string;
  readonly large: () => string;
}

export const flagWords: Readonly<Record<Language, FlagWords>> = {
  en: {
    placeholder: (field) => `a value of ${field} stands for many people and is no evidence`,
    skipped: (block) => `too many records share a key of ${block}, by which they were not compared`,
    many: (field) => `more values of ${field} stand on the record than are compared`,
    large: () => 'alike enough to so many others that not every two of them were compared',
  },
  fr: {
    placeholder: (field) => `une valeur de ${field} sert à beaucoup de personnes et ne prouve rien`,
    skipped: (block) =>
      `trop de fiches partagent une clé de ${block}, par laquelle elles n’ont pas été comparées`,
    many: (field) => `plus de valeurs de ${field} figurent sur la fiche que l’on n’en compare`,
    large: () => 'si semblables à tant d’autres que toutes n’ont pas été comparées deux à deux',
  },
};
