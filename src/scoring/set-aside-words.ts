/** What is said beside payments that an explanation set aside, where they are a fast series of low sums. */
import type { Words } from '../typology/definition.js';

/** After it stand the numbers of the payments. */
export const fastSeriesWords: Words = {
  en: 'three or more low payments within 72 hours stand among them, as under pressure or deceit; the explanation alone sets them aside',
  fr: "trois petits paiements ou plus en 72 heures s'y trouvent, comme sous pression ou par tromperie ; l'explication seule les écarte",
};

/** What the explanation rests on decides whether it may stand; asked after its own question. */
const fastSeriesQuestion: Words = {
  en: 'Who says so besides the payer, and could the payer be under pressure or deceived by somebody who says they are kin?',
  fr: "Qui le dit à part le payeur, et celui-ci peut-il être sous pression ou trompé par quelqu'un qui se dit de sa famille ?",
};

/** What each explanation of a relation asks, one after the other; what several ask, once. A page spaces its French by a `say` of its own. */
export function setAsideQuestions(
  because: readonly { readonly question: Words }[],
  hasFastSeries: boolean,
  say: (words: Words) => string,
): string {
  const asked = [...because.map(({ question }) => question), ...(hasFastSeries ? [fastSeriesQuestion] : [])];
  return [...new Set(asked.map(say))].join(' ');
}
