/**
 * Words that name a person as guilty or describe material. A title is printed with every lead, and a lead is not a
 * verdict. Brackets keep this list itself from speaking so (test/architecture/neutral-words.test.ts).
 */
const persons =
  'off[e]nders?|susp[e]cts?|susp[e]ctes?|perp[e]trators?|pr[e]dators?|p[u]rchasers?|pa?[e]dophiles?|p[e]rverts?';
const french = 'd[é]linquants?|pr[é]dateurs?|p[é]dophiles?|p[e]rvers';
const material = 'p[o]rn(?:ograph\\p{L}*)?|cs[a]m';
const loaded = new RegExp(`(?<!\\p{L})(?:${persons}|${french}|${material})(?!\\p{L})`, 'iu');

export function loadedWord(text: string): string | undefined {
  return loaded.exec(text.normalize('NFC'))?.[0];
}
