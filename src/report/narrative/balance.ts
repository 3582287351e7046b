/** How the payments of a party add up: which are counted, which are not and why, and what kinship is stated with them. */
import type { Standing } from '../../scoring/payment-standing.js';
import { printable } from '../../scoring/printable.js';
import { type Language, say } from '../../scoring/say.js';
import { purposeWordsOf, relationshipWords } from '../../scoring/stated-words.js';
import type { Words } from '../../typology/definition.js';
import type { LeadSheet, SheetPayment } from '../lead-sheet.js';
import { cite, citeShortly } from './cite.js';
import { countedOf, tally } from './narrative-facts.js';

type Counts = Readonly<Record<Standing, number>>;

function countsOf({ payments }: Pick<LeadSheet, 'payments'>): Counts {
  const of = (standing: Standing): number => payments.filter((each) => each.standing === standing).length;
  return {
    counted: of('counted'),
    'set-aside': of('set-aside'),
    'not-executed': of('not-executed'),
    outside: of('outside'),
  };
}

const parts: readonly (readonly [Exclude<Standing, 'counted'>, (n: number) => Words])[] = [
  ['set-aside', (n) => ({ en: `${n} set aside`, fr: `${n} ${n < 2 ? 'écarté' : 'écartés'}` })],
  [
    'not-executed',
    (n) => ({
      en: `${n} attempted, refused or returned`,
      fr: `${n} ${n < 2 ? 'tenté, refusé ou retourné' : 'tentés, refusés ou retournés'}`,
    }),
  ],
  ['outside', (n) => ({ en: `${n} out of scope`, fr: `${n} hors du périmètre` })],
];

/** One sentence in which the numbers add up to all payments that the data hold of the party in this role. */
export function balanceText(sheet: Pick<LeadSheet, 'payments' | 'notShown'>, language: Language): string {
  const counts = countsOf(sheet);
  const all = sheet.payments.length + sheet.notShown;
  const list = [
    say(
      {
        en: `${counts.counted} counted`,
        fr: `${counts.counted} ${counts.counted < 2 ? 'compté' : 'comptés'}`,
      },
      language,
    ),
    ...parts.flatMap(([standing, words]) =>
      counts[standing] === 0 ? [] : [say(words(counts[standing]), language)],
    ),
    ...(sheet.notShown === 0
      ? []
      : [
          say(
            {
              en: `${sheet.notShown} out of scope and with other people, not shown`,
              fr: `${sheet.notShown} hors du périmètre et avec d’autres personnes, non ${sheet.notShown < 2 ? 'montré' : 'montrés'}`,
            },
            language,
          ),
        ]),
  ].join(', ');
  return say(
    {
      en: `Payments that the data hold of this party in this role: ${all} (${list}).`,
      fr: `Paiements que les données contiennent pour cette partie dans ce rôle : ${all} (${list}).`,
    },
    language,
  );
}

/** Which payments the reasons rest on; those that are not counted are told apart, since nothing was sent by them. */
export function restsText(sheet: LeadSheet, language: Language): string {
  const numbers = (isCounted: boolean): readonly number[] =>
    sheet.payments
      .filter(({ reasons, standing }) => reasons > 0 && (standing === 'counted') === isCounted)
      .map(({ number }) => number);
  const [counted, beside] = [numbers(true), numbers(false)];
  const main = cite(sheet, counted, language);
  if (beside.length === 0)
    return say(
      {
        en: `Of those counted, the reasons below rest on ${main}.`,
        fr: `De ceux qui comptent, les raisons ci-dessous reposent sur ${main}.`,
      },
      language,
    );
  const more = citeShortly(sheet, beside, language);
  return say(
    {
      en: `Of those counted, the reasons below rest on ${main}; beside them on ${more} not counted, being refused, returned or attempted only, set aside or out of scope.`,
      fr: `De ceux qui comptent, les raisons ci-dessous reposent sur ${main} ; à côté, sur ${more} qui ne comptent pas, étant refusés, retournés ou seulement tentés, écartés ou hors du périmètre.`,
    },
    language,
  );
}

const because: Readonly<Record<LeadSheet['kin'][number]['because'], Words>> = {
  others: {
    en: 'which is not taken as an explanation here, since two or more others, unlinked to each other, keep paying the same person; a lead on that person sets such payments aside where their payer states kinship with half of them or more',
    fr: 'ce qui n’est pas pris ici pour une explication, car au moins deux autres, sans lien entre eux, paient encore et encore la même personne ; une piste sur cette personne écarte de tels paiements là où leur payeur déclare la parenté avec la moitié d’entre eux ou plus',
  },
  few: {
    en: 'which is not taken as an explanation here, since it is stated with less than half of the payments to that person within a year',
    fr: 'ce qui n’est pas pris ici pour une explication, car cela est déclaré avec moins de la moitié des paiements à cette personne en un an',
  },
};

/** Stated kinship that sets nothing aside: what a reader of both sides would take for a contradiction. */
export function kinTexts(
  sheet: Pick<LeadSheet, 'kin' | 'payments' | 'role'>,
  language: Language,
): readonly string[] {
  return sheet.kin.map(({ counterparty, payments, because: reason }) => {
    const cited = cite(sheet, payments, language);
    const id = printable(counterparty);
    return say(
      sheet.role === 'payer'
        ? {
            en: `The payer states that ${id} is kin in ${cited}, ${because[reason].en}.`,
            fr: `Le payeur déclare ${id} comme parent dans ${cited}, ${because[reason].fr}.`,
          }
        : {
            en: `The payer ${id} states kinship in ${cited}, ${because[reason].en}.`,
            fr: `Le payeur ${id} déclare une parenté dans ${cited}, ${because[reason].fr}.`,
          },
      language,
    );
  });
}

const notStated: Words = { en: 'not stated', fr: 'non déclaré' };
const noPurpose: Words = { en: 'no purpose given', fr: 'aucun motif donné' };

/** `friend (12), not stated (5)`, of the payments that count. */
export function statedTexts(
  sheet: Pick<LeadSheet, 'payments'>,
  language: Language,
): { readonly relationship: string; readonly purpose: string } {
  const counted = countedOf(sheet);
  const listed = (read: (payment: SheetPayment) => Words): string =>
    tally(counted, (payment) => say(read(payment), language))
      .map(([text, count]) => `${text} (${count})`)
      .join(', ');
  return {
    relationship: listed(({ relationship }) =>
      relationship === undefined ? notStated : relationshipWords[relationship],
    ),
    purpose: listed(({ purpose }) => (purpose === undefined ? noPurpose : purposeWordsOf[purpose])),
  };
}

/** What the payer stated with the payments that count, as counts. */
export function statedLines(sheet: Pick<LeadSheet, 'payments'>, language: Language): readonly string[] {
  if (countedOf(sheet).length === 0) return [];
  const { relationship, purpose } = statedTexts(sheet, language);
  return [
    say({ en: `Relationship as stated: ${relationship}.`, fr: `Lien déclaré : ${relationship}.` }, language),
    say({ en: `Purpose as stated: ${purpose}.`, fr: `Motif déclaré : ${purpose}.` }, language),
  ];
}
