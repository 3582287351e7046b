/** The reasons of a lead as a report text has them: the strongest in full, of the others that they are found too. */
import { phrases } from '../../scoring/explain-phrases.js';
import { isVictimRoute } from '../../scoring/routes.js';
import { capital, joined, type Language, say } from '../../scoring/say.js';
import type { LeadSheet, SheetStep } from '../lead-sheet.js';
import { citeShortly } from './cite.js';
import { spanText } from './counterparties.js';
import { narrativeWords } from './narrative-words.js';

/** More would hide which of them carry the lead. */
const inFull = 4;

/** The reasons that count, the signs of a victim first. */
export function reasonsOf({ pattern, victim }: Pick<LeadSheet, 'pattern' | 'victim'>): readonly SheetStep[] {
  const steps = [...(victim?.steps ?? []), ...pattern.steps];
  return steps.filter(({ isReason }) => isReason);
}

/** Of whom the signs of a victim are asked about, and the pattern is not. */
export function isVictimPayer({ role, route }: Pick<LeadSheet, 'role' | 'route'>): boolean {
  return role === 'payer' && isVictimRoute(route);
}

/** Of who may be a victim, the signs of that alone: a pattern is not what such a text is about. */
function unusualOf(sheet: LeadSheet): readonly SheetStep[] {
  if (sheet.victim === undefined || !isVictimPayer(sheet)) return reasonsOf(sheet);
  return sheet.victim.steps.filter(({ isReason }) => isReason);
}

function citedText(step: SheetStep, sheet: LeadSheet, language: Language): string[] {
  const words = narrativeWords[language];
  const { payments, beside, isOfOthers } = step;
  const unsent = payments.filter((number) => sheet.payments[number - 1]?.status !== 'executed').length;
  const sent = unsent === 0 ? '' : `, ${words.unsent(unsent)}`;
  const cited = `${citeShortly(sheet, payments, language)}${sent}`;
  return [
    ...(payments.length === 0 ? [] : [isOfOthers ? words.ofOthers[sheet.role](cited) : words.seenIn(cited)]),
    ...(beside.length === 0 ? [] : [words.besideThese(citeShortly(sheet, beside, language))]),
  ];
}

/** Its title, how far it goes, of the strongest what it means, the first of what was measured, and the payments that show it. */
function reasonText(step: SheetStep, isStrongest: boolean, sheet: LeadSheet, language: Language): string {
  const { title, stratumName, reason, brief, stated } = step;
  const level = stratumName === undefined ? '' : ` (${say(stratumName, language)})`;
  const meaning = isStrongest ? `${say(phrases.colon, language)} ${say(reason, language)}` : '';
  const head = `${say(title, language)}${level}${meaning}`;
  const found = [...brief, ...stated.slice(0, 1)].map((each) => say(each, language));
  const parts = [head, ...(found.length === 0 ? [] : [capital(joined(found, language))])];
  return [...parts.map((part) => `${part}.`), ...citedText(step, sheet, language)].join(' ');
}

/** Its title; what stands beside a lead's own payments is shown nowhere else in the text. */
function restText({ title, beside }: SheetStep, sheet: LeadSheet, language: Language): string {
  const payments = beside.flatMap((number) => sheet.payments[number - 1] ?? []);
  if (payments.length === 0) return say(title, language);
  return `${say(title, language)} (${citeShortly(sheet, beside, language)}, ${spanText(payments)})`;
}

export function whyTexts(sheet: LeadSheet, language: Language): readonly string[] {
  const words = narrativeWords[language];
  const unusual = unusualOf(sheet);
  const titles = (steps: readonly SheetStep[]): string =>
    joined(
      steps.map(({ title }) => say(title, language)),
      language,
    );
  const rest = unusual.slice(inFull);
  const beside = reasonsOf(sheet).filter((step) => !unusual.includes(step));
  return [
    ...unusual.slice(0, inFull).map((step, at) => reasonText(step, at === 0, sheet, language)),
    ...(rest.length === 0
      ? []
      : [
          words.weighLess(
            joined(
              rest.map((step) => restText(step, sheet, language)),
              language,
            ),
          ),
        ]),
    ...(beside.length === 0 ? [] : [words.forComparison(titles(beside))]),
  ];
}
