/** What each of the two scores of a party is called wherever a number of it stands (R1): they are read apart. */
import type { Words } from '../typology/definition.js';
import type { Lead } from './lead.js';
import type { LeadExplanation } from './lead-explanation.js';
import { isVictimRoute } from './routes.js';

export type ScoreKind = 'pattern' | 'protection';

export const scoreNames: Readonly<Record<ScoreKind, Words>> = {
  pattern: { en: 'pattern score', fr: 'score du profil' },
  protection: { en: 'protection score', fr: 'score de protection' },
};

/** Which of the two a lead bears as its own (R4). */
export function scoreKind({
  lead,
  pattern,
  victim,
}: {
  readonly lead: Pick<Lead, 'route'>;
} & Pick<LeadExplanation, 'pattern' | 'victim'>): ScoreKind {
  return isVictimRoute(lead.route) && victim.total > pattern.total ? 'protection' : 'pattern';
}
