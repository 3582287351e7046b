/**
 * A report text filled from the evidence of one lead: who, what, when, where, how, why it is unusual and what speaks
 * against, each with the payments that show it. Nothing in it is made up: every sentence is fixed, and every figure is of
 * the sheet. It is short enough to be read whole; what else a reader asks stands on the sheet.
 */

import { momentDay } from '../../scoring/moment-text.js';
import { restsOnOthersText } from '../../scoring/others-share.js';
import { printable } from '../../scoring/printable.js';
import { amountText, capital, decimal, instantText, joined, type Language, say } from '../../scoring/say.js';
import { tenureText } from '../../scoring/tenure-text.js';
import { beforeAsking } from '../../scoring/whom-to-ask.js';
import { nobodyAskedText } from '../checked-texts.js';
import { fragileText } from '../fragile-text.js';
import type { LeadSheet, SheetPayment } from '../lead-sheet.js';
import { descriptionTexts, relationsOf } from '../relations.js';
import { balanceText, kinBrief, statedLines } from './balance.js';
import { citeShortly, countedPayments } from './cite.js';
import { counterpartyLines, ownLines, spanText } from './counterparties.js';
import { amountsOf, countedOf, isOrderedElsewhere, quartersOf, tally } from './narrative-facts.js';
import { type Heading, narrativeWords } from './narrative-words.js';
import { isVictimPayer, whyTexts } from './reason-texts.js';
import { setAsideLines } from './set-aside-lines.js';
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

const listed = 4;

/** A list of few, which says how many more there are. */
function limited(
  parts: readonly string[],
  language: Language,
  list: (parts: readonly string[], language: Language) => string = (all) => all.join(', '),
): string {
  if (parts.length <= listed) return list(parts, language);
  const words = narrativeWords[language];
  return `${list(parts.slice(0, listed), language)} ${words.and} ${words.more(parts.length - listed)}`;
}

function who(sheet: LeadSheet, paid: readonly SheetPayment[], language: Language): string[] {
  const words = narrativeWords[language];
  const names = sheet.names?.map(printable) ?? [];
  const name = names.length === 0 ? words.masked : words.named(joined(names, language));
  return [
    `${words.party[sheet.role](printable(sheet.partyId))}, ${name}`,
    ...(sheet.role === 'payer'
      ? [words.ofPayer(say(sheet.routeAudit.age, language), tenureOf(sheet, language))]
      : []),
    ...ownLines(sheet, paid, language),
  ];
}

function tenureOf({ customerSince, asOf }: LeadSheet, language: Language): string | undefined {
  return customerSince === undefined ? undefined : tenureText(customerSince, asOf, language);
}

function what(sheet: LeadSheet, paid: readonly SheetPayment[], language: Language): string[] {
  const words = narrativeWords[language];
  const { payments, counterparties, total, currency } = sheet.counted;
  const sum = total === undefined ? words.noTotal : amountText(total, currency, language);
  const statuses = (['attempted', 'refused', 'returned'] as const).flatMap((status) => {
    const count = sheet.payments.filter((payment) => payment.status === status).length;
    return count === 0 ? [] : [words.status[status](count)];
  });
  return [
    words.counted[sheet.role](countedPayments(payments, language), counterparties, sum, spanText(paid)),
    ...counterpartyLines(sheet, paid, language),
    ...descriptionTexts(sheet, (numbers) => citeShortly(sheet, numbers, language), language),
    ...kinBrief(sheet, language),
    balanceText(sheet, language),
    ...setAsideLines(sheet, language),
    ...(statuses.length === 0 ? [] : [words.statuses(joined(statuses, language))]),
  ];
}

function when(
  { alertAt, asOf, payments }: LeadSheet,
  paid: readonly SheetPayment[],
  language: Language,
): string[] {
  const words = narrativeWords[language];
  const { known, quarters } = quartersOf(paid);
  const parts = quarters.flatMap((count, at) =>
    count === 0 ? [] : [`${count} ${words.dayParts[at] ?? ''}`],
  );
  return [
    known === 0 ? words.noHours : words.hours(known, paid.length, parts.join(', ')),
    alertAt === undefined ? words.noAlert : words.alert(momentDay(alertAt, payments)),
    words.dataTo(instantText(asOf)),
  ];
}

/** Whoever is abroad while they order, or seems to be: which payments, by country. */
function orderedElsewhere(sheet: LeadSheet, paid: readonly SheetPayment[], language: Language): string[] {
  const known = paid.filter((payment) => isOrderedElsewhere(payment) !== undefined);
  const abroad = known.filter(isOrderedElsewhere);
  const byCountry = tally(abroad, ({ ipCountry }) => ipCountry ?? '').map(([country]) => {
    const numbers = abroad.filter(({ ipCountry }) => ipCountry === country).map(({ number }) => number);
    return `${printable(country)}, ${citeShortly(sheet, numbers, language)}`;
  });
  if (byCountry.length === 0) return [];
  return [narrativeWords[language].orderedElsewhere(joined(byCountry, language), known.length, paid.length)];
}

function where(sheet: LeadSheet, paid: readonly SheetPayment[], language: Language): string[] {
  if (paid.length === 0) return [];
  const words = narrativeWords[language];
  const country = (code: string | undefined): string => printable(code ?? words.unknownCountry);
  const routes = tally(
    paid,
    ({ payerCountry, beneficiaryCountry }) => `${country(payerCountry)} – ${country(beneficiaryCountry)}`,
  ).map(([text, count]) => `${text} (${words.times(count)})`);
  const beyond = paid.filter(({ isBeyondList }) => isBeyondList).length;
  return [
    words.countries(limited(routes, language)),
    ...orderedElsewhere(sheet, paid, language),
    words.countryNote,
    ...(beyond === 0 ? [] : [words.beyondList(beyond, paid.length)]),
  ];
}

function how(sheet: LeadSheet, paid: readonly SheetPayment[], language: Language): string[] {
  if (paid.length === 0) return [];
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
    // Where one beneficiary is described in several ways, that says more than their number.
    ...statedLines(sheet, language).slice(relationsOf(sheet).length === 0 ? 0 : 1),
  ];
}

function why(sheet: LeadSheet, language: Language): string[] {
  const others = sheet.restsOnOthers;
  const reasons = whyTexts(sheet, language);
  return [
    ...(others === undefined ? [] : [restsOnOthersText(others, language)]),
    ...(reasons.length === 0 ? [narrativeWords[language].noReason] : reasons),
    ...[...sheet.listed, ...sheet.network].map((each) => `${capital(say(each, language))}.`),
  ];
}

/** What lowers the score, on what little it stands, and which ordinary lives leave the same payments. */
function against(sheet: LeadSheet, language: Language): string[] {
  const words = narrativeWords[language];
  const lowering = sheet.pattern.steps
    .filter(({ counted }) => counted < 0)
    .map(({ title }) => say(title, language));
  const others = sheet.others.map((each) => say(each, language));
  const fragile = fragileText(sheet, language);
  return [
    ...(lowering.length === 0 ? [] : [words.speaksAgainst(joined(lowering, language))]),
    ...(fragile === undefined ? [] : [`${capital(fragile)}.`]),
    ...(others.length === 0 ? [] : [words.othersIntro(limited(others, language, joined))]),
  ];
}

function unknown(sheet: LeadSheet, language: Language): string[] {
  const words = narrativeWords[language];
  const facts = sheet.unknown.map(({ fact, missing, of }) =>
    words.unknownFact(say(fact, language), missing, of),
  );
  return [
    facts.length === 0 ? words.nothingUnknown : `${capital(joined(facts, language))}.`,
    ...sheet.cautions.map((each) => `${capital(say(each, language))}.`),
    nobodyAskedText(language),
  ];
}

export function narrativeOf(sheet: LeadSheet, language: Language): Narrative {
  const words = narrativeWords[language];
  // One set of payments for who, when, where and how: that which `what` counts.
  const paid = countedOf(sheet);
  const opening = words.opening[sheet.route];
  const about = words.about[isVictimPayer(sheet) ? 'victim' : sheet.role];
  const sections: readonly NarrativeSection[] = [
    { heading: 'who', paragraphs: who(sheet, paid, language) },
    { heading: 'what', paragraphs: what(sheet, paid, language) },
    { heading: 'when', paragraphs: when(sheet, paid, language) },
    { heading: 'where', paragraphs: where(sheet, paid, language) },
    { heading: 'how', paragraphs: how(sheet, paid, language) },
    { heading: 'why', paragraphs: why(sheet, language) },
    { heading: 'against', paragraphs: against(sheet, language) },
    { heading: 'unknown', paragraphs: unknown(sheet, language) },
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
