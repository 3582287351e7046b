/** The entries of the institution's list behind a lead, in words: by whom, how sure, since when, how to handle them. */
import type { ListedAs } from '../intake/listed.js';
import type { Instant } from '../time.js';
import type { Words } from '../typology/definition.js';
import { roleWords } from './explain-phrases.js';
import type { ListedEntry, PartyExplanation } from './lead-explanation.js';
import { printable } from './printable.js';
import { instantText, joined, type Language, say } from './say.js';

const listedWords: Readonly<Record<ListedAs, Words>> = {
  subject: { en: 'listed as subject', fr: 'inscrit comme sujet' },
  victim: {
    en: 'listed as victim: handle protectively',
    fr: 'inscrit comme victime : traiter de manière protectrice',
  },
  witness: {
    en: 'listed as witness: handle protectively',
    fr: 'inscrit comme témoin : traiter de manière protectrice',
  },
  unknown: { en: 'listed, as what is unknown', fr: 'inscrit, on ignore comme quoi' },
};

const words = {
  source: { en: 'source', fr: 'source' },
  grade: { en: 'grade', fr: 'cote' },
  noGrade: { en: 'grade not given', fr: 'cote non donnée' },
  known: { en: 'known from', fr: 'connu depuis' },
  from: { en: 'valid from', fr: 'valable depuis' },
  until: { en: 'valid until', fr: "valable jusqu'au" },
  handling: { en: 'handling', fr: 'traitement' },
  matched: { en: 'found by', fr: 'trouvé par' },
  line: { en: 'line', fr: 'ligne' },
  expired: {
    en: 'WARNING: this entry has expired and counts no longer; have its owner review it',
    fr: 'ATTENTION : cette inscription a expiré et ne compte plus ; la faire revoir par son responsable',
  },
  notYet: { en: 'not yet valid at this instant', fr: 'pas encore valable à cet instant' },
} as const satisfies Readonly<Record<string, Words>>;

/** Of what the ledger calls the identifiers of a list. */
const identifiers: ReadonlyMap<string, Words> = new Map([
  ['party_id', { en: 'the id of the party', fr: 'l’identifiant de la partie' }],
  ['account', { en: 'the account', fr: 'le compte' }],
  ['phone', { en: 'the phone', fr: 'le téléphone' }],
]);

function matchedText(by: string, language: Language): string {
  const named = identifiers.get(by);
  return named === undefined ? by : say(named, language);
}

function span(entry: ListedEntry, language: Language): string[] {
  const dated = (label: Words, at: Instant | undefined): string[] =>
    at === undefined ? [] : [`${say(label, language)} ${instantText(at)}`];
  return [
    ...dated(words.known, entry.knownFrom),
    ...dated(words.from, entry.validFrom),
    ...dated(words.until, entry.validTo),
  ];
}

/** A value of 0 stands from valid_to on (T3). */
function standing({ validFrom, validTo }: ListedEntry, asOf: Instant, language: Language): string[] {
  if (validTo !== undefined && validTo <= asOf) return [say(words.expired, language)];
  return validFrom !== undefined && validFrom > asOf ? [say(words.notYet, language)] : [];
}

function entryLine(entry: ListedEntry, asOf: Instant, language: Language): string {
  const { source, sourceGrade, handling, matchedBy, line } = entry;
  const parts = [
    `${say(roleWords[entry.role], language)} ${printable(entry.partyId)}, ${say(listedWords[entry.listedAs], language)}`,
    `${say(words.source, language)} ${printable(source)}`,
    sourceGrade === undefined
      ? say(words.noGrade, language)
      : `${say(words.grade, language)} ${printable(sourceGrade)}`,
    ...span(entry, language),
    ...(handling === undefined ? [] : [`${say(words.handling, language)} ${printable(handling)}`]),
    `${say(words.matched, language)} ${matchedText(matchedBy, language)}, ${say(words.line, language)} ${line}`,
    ...standing(entry, asOf, language),
  ];
  return joined(parts, language);
}

export function listedLines({ listed, asOf }: PartyExplanation, language: Language): string[] {
  return listed.map((entry) => entryLine(entry, asOf, language));
}

/** For beside the score: what the list says of the party itself that asks for protection, even where it has expired. */
export function protectiveLines({ listed }: PartyExplanation, language: Language): string[] {
  const own = listed.filter(
    ({ own: mine, listedAs }) => mine && (listedAs === 'victim' || listedAs === 'witness'),
  );
  return [...new Set(own.map(({ listedAs }) => say(listedWords[listedAs], language)))];
}
