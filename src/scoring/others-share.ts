/** How much of what speaks for a lead is told of others: who pays little may stand high by what others do. */
import type { Catalogue } from '../typology/definition.js';
import type { LeadExplanation } from './lead-explanation.js';
import { readsOthers } from './of-others.js';
import { amountText, type Language, say } from './say.js';

/** From 0 to 1; undefined where nothing speaks for the pattern. */
export function othersShare(
  { pattern, told }: Pick<LeadExplanation, 'pattern' | 'told'>,
  { indicators }: Catalogue,
): number | undefined {
  const isOfOthers = (indicator: number): boolean => {
    const definition = indicators[indicator];
    return (told.get(indicator) ?? []).length > 0 || (definition !== undefined && readsOthers(definition));
  };
  const reasons = pattern.steps.filter(({ counted }) => counted > 0);
  const all = reasons.reduce((sum, { counted }) => sum + counted, 0);
  const ofOthers = reasons
    .filter(({ indicator }) => isOfOthers(indicator))
    .reduce((sum, { counted }) => sum + counted, 0);
  return all === 0 ? undefined : ofOthers / all;
}

export interface RestsOnOthers {
  /** Of what speaks for the lead, in percent. */
  readonly percent: number;
  readonly payments: number;
  readonly total: number | undefined;
  readonly currency: string;
}

/** Undefined where at most half of what speaks for a lead on a pattern is told of others. */
export function restsOnOthers(
  explanation: Pick<LeadExplanation, 'pattern' | 'told' | 'lead'>,
  catalogue: Catalogue,
): RestsOnOthers | undefined {
  const { role, route, payments, total_ref_minor, ref_currency } = explanation.lead;
  const share = othersShare(explanation, catalogue);
  if (role !== 'payer' || (route !== 'review' && route !== 'undetermined')) return undefined;
  if (share === undefined || share <= 0.5) return undefined;
  return { percent: Math.round(share * 100), payments, total: total_ref_minor, currency: ref_currency };
}

export function restsOnOthersText(
  { percent, payments, total, currency }: RestsOnOthers,
  language: Language,
): string {
  const sum = total === undefined ? '?' : amountText(total, currency, language);
  return say(
    {
      en: `Rests on what others who pay the same people do (${percent} % of what speaks for the lead); own payments counted: ${payments}, ${sum}.`,
      fr: `Repose sur ce que font d’autres payeurs des mêmes personnes (${percent} % de ce qui plaide pour la piste) ; ses propres paiements comptés : ${payments}, ${sum}.`,
    },
    language,
  );
}
