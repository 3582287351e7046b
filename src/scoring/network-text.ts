/** What the network room found of a lead or of those it pays, in words: what is shared, since when, which payments show it. */
import { type NetworkFact, type Tie, veryWide } from '../network/facts/network-fact.js';
import type { Words } from '../typology/definition.js';
import { roleWords } from './explain-phrases.js';
import type { NetworkNote, PartyExplanation } from './lead-explanation.js';
import { printable } from './printable.js';
import { instantText, joined, type Language, say } from './say.js';

const tieWords: Readonly<Record<Tie, Words>> = {
  party: {
    en: 'what these data give as one person (one record id or account)',
    fr: 'ce que ces données considèrent comme une seule personne (un même identifiant ou compte)',
  },
  phone: { en: 'one phone', fr: 'un même téléphone' },
  account: { en: 'one account', fr: 'un même compte' },
  agent: { en: 'the same minutes at one agent', fr: 'les mêmes minutes à un même point de retrait' },
  'birth-date': { en: 'one birth date and name', fr: 'une même date de naissance et un même nom' },
  outcome: { en: 'human outcomes', fr: 'des décisions humaines' },
};

type Sentence = (count: number, ties: string, value: number) => Words;

function many(grade: number): Words {
  return grade === veryWide
    ? { en: 'twelve people abroad or more', fr: 'au moins douze personnes à l’étranger' }
    : { en: 'four people abroad or more', fr: 'au moins quatre personnes à l’étranger' };
}

function names(count: number, ties: string): Words {
  return {
    en: `${count} clearly different names over ${ties}`,
    fr: `${count} noms bien différents pour ${ties}`,
  };
}

const sentences: Readonly<Record<NetworkFact['kind'], Sentence>> = {
  'collector-variants': names,
  'several-collecting-names': names,
  'collector-pays-collector': (count) => ({
    en: `money that nothing explains between it and ${count} other${count === 1 ? ' who collects' : 's who collect'}`,
    fr: `de l’argent que rien n’explique entre lui et ${count} autre${count === 1 ? '' : 's'} qui encaisse${count === 1 ? '' : 'nt'}`,
  }),
  'restart-after-exit': (_, ties) => ({
    en: `back after an exit, known by ${ties}`,
    fr: `de retour après une sortie, d’après ${ties}`,
  }),
  'near-outcome': (count) => ({
    en: `pays where human outcomes stand about ${count} other part${count === 1 ? 'y' : 'ies'}`,
    fr: `paie là où des décisions humaines visent ${count} autre${count === 1 ? '' : 's'} partie${count === 1 ? '' : 's'}`,
  }),
  'beside-wide-payers': (_count, _ties, grade) => {
    const one = grade === 1 || grade === veryWide;
    return {
      en: `shares a beneficiary with ${one ? 'another payer who pays' : 'two other payers or more who each pay'} ${many(grade).en}`,
      fr: `partage un bénéficiaire avec ${one ? 'un autre payeur qui paie' : 'au moins deux autres payeurs qui paient chacun'} ${many(grade).fr}`,
    };
  },
  'paid-beside-collectors': (count) => ({
    en: `paid by somebody who also pays ${count >= 3 ? 'three others or more' : count === 2 ? 'two others' : 'another'} whom several unlinked payers pay`,
    fr: `payé par quelqu’un qui paie aussi ${count >= 3 ? 'au moins trois autres personnes' : count === 2 ? 'deux autres personnes' : 'une autre personne'} que plusieurs payeurs sans lien paient`,
  }),
  'paid-by-wide-payers': (count, _ties, grade) => ({
    en: `paid by ${count} payer${count === 1 ? '' : 's'} who pay${count === 1 ? 's' : ''} ${many(grade).en}${count === 1 ? '' : ' each'}`,
    fr: `payé par ${count} payeur${count === 1 ? ' qui paie' : 's qui paient chacun'} ${many(grade).fr}`,
  }),
  'paid-by-outcomes': (count) => ({
    en: `paid by ${count} payer${count === 1 ? '' : 's'} about whom people decided`,
    fr: `payé par ${count} payeur${count === 1 ? '' : 's'} au sujet ${count === 1 ? 'duquel' : 'desquels'} des personnes ont décidé`,
  }),
};

const words = {
  since: { en: 'complete since', fr: 'établi depuis' },
  decided: { en: 'last decided', fr: 'dernière décision' },
  about: { en: 'with', fr: 'avec' },
  shown: { en: 'seen among others in', fr: 'vu entre autres dans' },
  shownByOthers: {
    en: 'seen among others in payments of others, which are not in this table:',
    fr: 'vu entre autres dans des paiements d’autres, absents de ce tableau :',
  },
  more: { en: 'and others', fr: 'et d’autres' },
} as const satisfies Readonly<Record<string, Words>>;

const fewest = 5;

function some(ids: readonly string[], language: Language): string {
  const shown = ids.slice(0, fewest).map(printable).join(', ');
  return ids.length <= fewest ? shown : `${shown} ${say(words.more, language)}`;
}

/** Payments of others show much of it: they stand in no table of this lead. */
function shownText(ids: readonly string[], own: ReadonlySet<string>, language: Language): string[] {
  const parts = [
    [words.shown, ids.filter((id) => own.has(id))],
    [words.shownByOthers, ids.filter((id) => !own.has(id))],
  ] as const;
  return parts.flatMap(([name, found]) =>
    found.length === 0 ? [] : [`${say(name, language)} ${some(found, language)}`],
  );
}

function noteLine(note: NetworkNote, { payments: shown }: PartyExplanation, language: Language): string {
  const { role, partyId, kind, count, value, about, payments, at, since } = note;
  const ties = note.by.map((tie) => say(tieWords[tie], language)).join(', ');
  const parts = [
    `${say(roleWords[role], language)} ${printable(partyId)}, ${say(sentences[kind](count, ties, value), language)}`,
    ...(about.length === 0 ? [] : [`${say(words.about, language)} ${some(about, language)}`]),
    `${say(words.since, language)} ${instantText(at)}`,
    ...(since === undefined ? [] : [`${say(words.decided, language)} ${instantText(since)}`]),
    ...shownText(payments, new Set(shown.map(({ id }) => id)), language),
  ];
  return joined(parts, language);
}

export function networkLines(explanation: PartyExplanation, language: Language): string[] {
  return explanation.network.map((note) => noteLine(note, explanation, language));
}

/** Those that say what facts of these kinds rest on. */
export function networkLinesOf(
  kinds: readonly string[],
  explanation: PartyExplanation,
  language: Language,
): string[] {
  return explanation.network
    .filter(({ kind }) => kinds.includes(kind))
    .map((note) => noteLine(note, explanation, language));
}
