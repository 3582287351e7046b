/** How each payment shown of a party stands to its score, so that counts of any text add up to those shown. */
import type { Words } from '../typology/definition.js';
import type { PartyExplanation } from './lead-explanation.js';

/**
 * `counted`: in scope, executed and set aside by nothing, what a lead's numbers count. `not-executed`: attempted, refused
 * or returned; some reasons read it. `outside`: out of scope, executed.
 */
export const standings = ['counted', 'set-aside', 'not-executed', 'outside'] as const;
export type Standing = (typeof standings)[number];

export const standingWords: Readonly<Record<Exclude<Standing, 'counted'>, Words>> = {
  'set-aside': { en: 'set aside', fr: 'écarté' },
  'not-executed': { en: 'not counted', fr: 'non compté' },
  outside: { en: 'out of scope, not counted', fr: 'hors du périmètre, non compté' },
};

/** By position in `payments`. */
export function standingsOf({
  payments,
  counted,
  setAside,
}: Pick<PartyExplanation, 'payments' | 'counted' | 'setAside'>): readonly Standing[] {
  const aside = new Set(setAside.flatMap((each) => each.payments));
  const counts = new Set(counted);
  return payments.map(({ status }, at) => {
    if (aside.has(at)) return 'set-aside';
    if (counts.has(at)) return 'counted';
    return status === 'executed' ? 'outside' : 'not-executed';
  });
}
