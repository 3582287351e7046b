/** What a proof found, in words. */
import type { Proof } from '../../src/scoring/screen/prove.js';
import { formatCount, type Language } from './language.js';

interface ProofWords {
  readonly size: (payments: string, streams: string, compared: string) => string;
  readonly none: string;
  readonly differ: (where: string) => string;
  readonly partySorted: string;
  readonly timeOrdered: string;
}

const words: Readonly<Record<Language, ProofWords>> = {
  en: {
    size: (payments, streams, compared) =>
      `${payments} payments, ${streams} streams, ${compared} evaluations compared`,
    none: ': 0 differences',
    differ: (where) => `: they differ first at ${where}`,
    partySorted: 'party-sorted:',
    timeOrdered: 'time-ordered:',
  },
  fr: {
    size: (payments, streams, compared) =>
      `${payments} paiements, ${streams} flux, ${compared} évaluations comparées`,
    none: ' : 0 différence',
    differ: (where) => ` : elles diffèrent d’abord pour ${where}`,
    partySorted: 'partie par partie :',
    timeOrdered: 'dans l’ordre du temps :',
  },
};

export function proofText({ payments, streams, compared, difference }: Proof, language: Language): string {
  const say = words[language];
  const count = (value: number): string => formatCount(value, language);
  const size = say.size(count(payments), count(streams), count(compared));
  if (difference === undefined) return `${size}${say.none}`;
  return [
    `${size}${say.differ(difference.where)}`,
    `  ${say.partySorted} ${difference.partySorted}`,
    `  ${say.timeOrdered} ${difference.timeOrdered}`,
  ].join('\n');
}
