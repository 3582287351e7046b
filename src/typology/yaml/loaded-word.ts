/**
 * Words of guilt, of crime, of material, and names that demean. A title is printed with every lead, and a lead is not a
 * verdict. Brackets keep this list itself from speaking so (test/architecture/neutral-words.test.ts), and letters
 * stand without their accents, which people leave out.
 */

/** Names of persons and of material that no file of this repository holds. */
const names = [
  'off[e]nders?|susp[e]cts?|susp[e]ctes?|perp[e]trators?|pr[e]dators?|p[u]rchasers?|pa?[e]dophil(?:es?|ia|ie|iques?)|p[e]rverts?',
  'd[e]linquante?s?|pr[e]dateurs?|pr[e]datrices?|p[e]rvers(?:es?)?',
  'p[o]rno?s?|p[o]rnogra\\p{L}*|cs[a]m',
];

/** What a file may be of, such as an account, when it is said to be misused. */
const things =
  'accounts?|cards?|offers?|platforms?|promotions?|refunds?|services?|systems?|terms|trust|vouchers?|' +
  'cartes?|comptes?|confiance|offres?|plateformes?|remboursements?|systemes?';
const ofThings = `(?:(?:of|de|du|des) |d['’])(?:(?:an?|the|this|la|une?|cette?) |l['’])?(?:${things})(?!\\p{L})`;

/** Further words that judge: a document may name the crime, and a lead, a definition or a report never does. */
const judgements = [
  'guilt\\p{L}*|culprits?|culpab\\p{L}*|crimes?|criminal\\p{L}*|convict(?:s|ed)?|felon(?:s|y|ies)?|wrongdoers?|crooks?|illegal\\p{L}*|illicit\\p{L}*|unlawful\\p{L}*',
  'coupables?|criminel(?:s|les?)?|malfaiteurs?|malfrats?|delits?|condamnee?s?|illegaux',
  `abus(?:es?|ed|ers?|eurs?|euses?|ees|ing)?(?! ${ofThings})`,
  'rap(?:es?|ed|ists?)|molest\\p{L}*|traffickers?|pimps?|exploiters?|fraudsters?|scammers?',
  'viols?|violeurs?|violeuses?|agresseurs?|agresseuses?|bourreaux?|trafiquante?s?|proxenetes?|exploiteurs?|fraudeurs?|fraudeuses?|escrocs?',
  'degenerates?|deviants?|monsters?|deviantes?|depravee?s?|monstres?|voyous?',
];

/** A report says once what crime it is about; a title that said so would say that this payment paid for it. */
const acts = ['sexual\\p{L}*|sexuel\\p{L}*'];

function anyOf(words: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'giu');
}

export const loadedNames: RegExp = anyOf(names);
export const judgingWords: RegExp = anyOf([...names, ...judgements]);
const loaded = anyOf([...names, ...judgements, ...acts]);

/** Without accents, each character where it was. */
export function unaccented(text: string): string {
  return text.normalize('NFC').replace(/[^\p{ASCII}]/gu, (letter) => {
    const plain = letter.normalize('NFD').replace(/(?<=.)\p{M}/gu, '');
    return plain.length === letter.length ? plain : letter;
  });
}

export function loadedWord(text: string): string | undefined {
  const [found] = unaccented(text).matchAll(loaded);
  return found === undefined
    ? undefined
    : text.normalize('NFC').slice(found.index, found.index + found[0].length);
}
