/**
 * A report text filled from the evidence of one lead: who, what, when, where, how, and why it is unusual, each with
 * the payments that show it. Nothing in it is made up: every sentence is fixed, and every figure is of the sheet.
 */
import { phrases } from '../../scoring/explain-phrases.js';
import { momentDay, paymentDay } from '../../scoring/moment-text.js';
import { restsOnOthersText } from '../../scoring/others-share.js';
import { printable } from '../../scoring/printable.js';
import { isVictimRoute } from '../../scoring/routes.js';
import { amountText, decimal, joined, type Language, say } from '../../scoring/say.js';
import { beforeAsking } from '../../scoring/whom-to-ask.js';
import type { LeadSheet, SheetPayment, SheetStep } from '../lead-sheet.js';
import { balanceText, kinTexts, restsText, statedLines } from './balance.js';
import { cite, citeShortly, countedPayments } from './cite.js';
import { amountsOf, countedOf, quartersOf, tally } from './narrative-facts.js';
import { type Heading, narrativeWords } from './narrative-words.js';
import { standingTexts } from './standing-texts.js';

export interface NarrativeSection {
  readonly heading: Heading;
  readonly paragraphs: readonly string[];
}

export interface Narrative {
  /** What has to be said first. */
  readonly opening: readonly string[];
  readonly sections: readonly NarrativeSection[];
}

const listed = 10;

/** A list of at most ten, which says how many more there are. */
function limited(parts: readonly string[], language: Language): string {
  if (parts.length <= listed) return parts.join(', ');
  const words = narrativeWords[language];
  return `${parts.slice(0, listed).join(', ')} ${words.and} ${words.more(parts.length - listed)}`;
}

function counterpartyText({ counterparty, counterpartyName }: SheetPayment, language: Language): string {
  if (counterparty === undefined) return narrativeWords[language].unattributed;
  const id = printable(counterparty);
  return counterpartyName === undefined ? id : `${id} (${printable(counterpartyName)})`;
}

function who(sheet: LeadSheet, paid: readonly SheetPayment[], language: Language): string[] {
  const words = narrativeWords[language];
  const names = sheet.names?.map(printable) ?? [];
  const name = names.length === 0 ? words.masked : words.named(joined(names, language));
  const others = tally(paid, (payment) => counterpartyText(payment, language)).map(
    ([text, count]) => `${text} (${words.times(count)})`,
  );
  return [
    `${words.party[sheet.role](printable(sheet.partyId))}, ${name}`,
    ...(others.length === 0 ? [] : [words.counterparties[sheet.role](limited(others, language))]),
  ];
}

function what(sheet: LeadSheet, language: Language): string[] {
  const words = narrativeWords[language];
  const { payments, counterparties, total, currency } = sheet.counted;
  const sum = total === undefined ? words.noTotal : amountText(total, currency, language);
  const statuses = (['attempted', 'refused', 'returned'] as const).flatMap((status) => {
    const count = sheet.payments.filter((payment) => payment.status === status).length;
    return count === 0 ? [] : [words.status[status](count)];
  });
  return [
    words.counted[sheet.role](countedPayments(payments, language), counterparties, sum),
    balanceText(sheet, language),
    restsText(sheet, language),
    ...kinTexts(sheet, language),
    ...sheet.setAside.map(({ payments: aside, because }) =>
      words.setAside(
        cite(sheet, aside, language),
        joined(
          because.map(({ reason }) => say(reason, language)),
          language,
        ),
      ),
    ),
    ...(statuses.length === 0 ? [] : [words.statuses(joined(statuses, language))]),
  ];
}

function when({ alertAt, payments }: LeadSheet, paid: readonly SheetPayment[], language: Language): string[] {
  const words = narrativeWords[language];
  const days = paid.map(paymentDay).toSorted();
  const { known, quarters } = quartersOf(paid);
  const parts = quarters.flatMap((count, at) =>
    count === 0 ? [] : [`${count} ${words.dayParts[at] ?? ''}`],
  );
  return [
    ...(days.length === 0 ? [] : [words.span(days[0] ?? '', days.at(-1) ?? '')]),
    known === 0 ? words.noHours : words.hours(known, paid.length, parts.join(', ')),
    alertAt === undefined ? words.noAlert : words.alert(momentDay(alertAt, payments)),
  ];
}

function where(paid: readonly SheetPayment[], language: Language): string[] {
  const words = narrativeWords[language];
  const country = (code: string | undefined): string => printable(code ?? words.unknownCountry);
  const routes = tally(
    paid,
    ({ payerCountry, beneficiaryCountry }) => `${country(payerCountry)} – ${country(beneficiaryCountry)}`,
  ).map(([text, count]) => `${text} (${words.times(count)})`);
  const beyond = paid.filter(({ isBeyondList }) => isBeyondList).length;
  const cities = tally(paid, ({ payoutCity }) => payoutCity).flatMap(([city, count]) =>
    city === undefined ? [] : [`${printable(city)} (${words.times(count)})`],
  );
  return [
    words.countries(limited(routes, language)),
    ...(cities.length === 0 ? [] : [words.cities(limited(cities, language))]),
    words.countryNote,
    ...(beyond === 0 ? [] : [words.beyondList(beyond, paid.length)]),
  ];
}

function how(sheet: LeadSheet, paid: readonly SheetPayment[], language: Language): string[] {
  const words = narrativeWords[language];
  const channels = tally(paid, ({ channel }) => channel ?? 'unknown').map(
    ([channel, count]) => `${words.channel[channel]} (${words.times(count)})`,
  );
  return [
    words.channels(limited(channels, language)),
    ...amountsOf(paid).map(({ currency, payments, least, most, sum }) =>
      words.amounts(
        printable(currency),
        payments,
        ...([least, most, sum].map((text) => decimal(text, language)) as [string, string, string]),
      ),
    ),
    ...statedLines(sheet, language),
  ];
}

/** The reasons that count, the signs of a victim first. */
export function reasonsOf({ pattern, victim }: Pick<LeadSheet, 'pattern' | 'victim'>): readonly SheetStep[] {
  const steps = [...(victim?.steps ?? []), ...pattern.steps];
  return steps.filter(({ isReason }) => isReason);
}

/** Of who may be a victim, the signs of that alone: a pattern is not what such a text is about. */
function unusualOf(sheet: LeadSheet): readonly SheetStep[] {
  if (sheet.victim === undefined || !isVictimPayer(sheet)) return reasonsOf(sheet);
  return sheet.victim.steps.filter(({ isReason }) => isReason);
}

/** Its title, how far it goes and what was measured; whom it is told of stands on the sheet. */
function reasonText(step: SheetStep, sheet: LeadSheet, language: Language): string {
  const { title, stratumName, measured, payments } = step;
  const known = [...(stratumName === undefined ? [] : [stratumName]), ...measured];
  const parts = [...new Set(known.map((each) => say(each, language)))];
  const colon = parts.length === 0 ? '' : `${say(phrases.colon, language)} `;
  const words = narrativeWords[language];
  const unsent = payments.filter((number) => sheet.payments[number - 1]?.status !== 'executed').length;
  const sent = unsent === 0 ? '' : `, ${words.unsent(unsent)}`;
  const seen =
    payments.length === 0 ? '' : `, ${words.atLeast} ${citeShortly(sheet, payments, language)}${sent}`;
  return `${say(title, language)}${colon}${joined(parts, language)}${seen}.`;
}

function why(sheet: LeadSheet, language: Language): string[] {
  const words = narrativeWords[language];
  const reasons = unusualOf(sheet).map((step) => reasonText(step, sheet, language));
  const others = sheet.restsOnOthers;
  return [
    ...(others === undefined ? [] : [restsOnOthersText(others, language)]),
    ...(reasons.length === 0 ? [words.noReason] : reasons),
    ...(sheet.isFragile === true ? [words.fragile] : []),
    ...sheet.listed.map((each) => `${say(each, language)}.`),
    ...sheet.network.map((each) => `${say(each, language)}.`),
  ];
}

function also(sheet: LeadSheet, language: Language): string[] {
  const told = new Set(unusualOf(sheet));
  return reasonsOf(sheet)
    .filter((step) => !told.has(step))
    .map((step) => reasonText(step, sheet, language));
}

function unknown(sheet: LeadSheet, language: Language): string[] {
  const words = narrativeWords[language];
  const facts = sheet.unknown.map(({ fact, missing, of }) =>
    capital(words.unknownFact(say(fact, language), missing, of)),
  );
  return [
    ...(facts.length === 0 ? [words.nothingUnknown] : facts),
    ...sheet.cautions.map((each) => `${capital(say(each, language))}.`),
  ];
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** What was looked for besides, by what came of it. */
export function checkedTexts({ checks }: Pick<LeadSheet, 'checks'>, language: Language): string[] {
  const words = narrativeWords[language];
  const titles = (list: LeadSheet['checks']['counts'], write: (text: string) => string): string[] =>
    list.length === 0
      ? []
      : [
          write(
            joined(
              list.map((each) => say(each, language)),
              language,
            ),
          ),
        ];
  const tried = checks.explanations.map(({ title, explains }) => `${say(title, language)} (${explains})`);
  return [
    ...titles(checks.notFound, words.notFound),
    ...titles(checks.noList, words.noList),
    ...titles(checks.unknown, words.notTold),
    ...titles(checks.shown, words.looked),
    ...(tried.length === 0 ? [] : [words.explanations(joined(tried, language))]),
    words.nobodyAsked,
  ];
}

/** Of whom the signs of a victim are asked about, and the pattern is not. */
function isVictimPayer({ role, route }: LeadSheet): boolean {
  return role === 'payer' && isVictimRoute(route);
}

export function narrativeOf(sheet: LeadSheet, language: Language): Narrative {
  const words = narrativeWords[language];
  // One set of payments for who, when, where and how: that which `what` counts.
  const paid = countedOf(sheet);
  const opening = words.opening[sheet.route];
  const about = words.about[isVictimPayer(sheet) ? 'victim' : sheet.role];
  const others = sheet.others.map((each) => `${capital(say(each, language))}.`);
  const sections: readonly NarrativeSection[] = [
    { heading: 'who', paragraphs: who(sheet, paid, language) },
    { heading: 'what', paragraphs: what(sheet, language) },
    { heading: 'when', paragraphs: when(sheet, paid, language) },
    { heading: 'where', paragraphs: paid.length === 0 ? [] : where(paid, language) },
    { heading: 'how', paragraphs: paid.length === 0 ? [] : how(sheet, paid, language) },
    { heading: 'why', paragraphs: why(sheet, language) },
    { heading: 'also', paragraphs: also(sheet, language) },
    { heading: 'others', paragraphs: others.length === 0 ? [] : [words.othersIntro, ...others] },
    { heading: 'unknown', paragraphs: unknown(sheet, language) },
    { heading: 'checked', paragraphs: checkedTexts(sheet, language) },
  ];
  return {
    opening: [
      ...(opening === undefined ? [] : [opening]),
      ...sheet.protective.map((each) => `${capital(say(each, language))}.`),
      ...standingTexts(sheet, language),
      ...beforeAsking(sheet.route).map((each) => say(each, language)),
      about,
      words.notVerdict,
    ],
    sections: sections.filter(({ paragraphs }) => paragraphs.length > 0),
  };
}
