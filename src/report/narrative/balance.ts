/** How the payments of a party add up: which are counted, which are not and why, and what kinship is stated with them. */
import type { Standing } from '../../scoring/payment-standing.js';
import { printable } from '../../scoring/printable.js';
import { joined, type Language, say } from '../../scoring/say.js';
import { purposeWordsOf, relationshipWords } from '../../scoring/stated-words.js';
import type { Words } from '../../typology/definition.js';
import type { LeadSheet, SheetPayment } from '../lead-sheet.js';
import { citeShortly, countedPayments } from './cite.js';
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
              en: `${sheet.notShown} with other people, none in scope, not shown`,
              fr: `${sheet.notShown} avec d’autres personnes, hors du périmètre, non ${sheet.notShown < 2 ? 'montré' : 'montrés'}`,
            },
            language,
          ),
        ]),
  ].join(', ');
  return say(
    {
      en: `Payments held of this party in this role: ${all} (${list}).`,
      fr: `Paiements connus de cette partie dans ce rôle : ${all} (${list}).`,
    },
    language,
  );
}

const because: Readonly<Record<LeadSheet['kin'][number]['because'], Words>> = {
  others: {
    en: 'which is not taken as an explanation here, since two or more others, unlinked to each other, keep paying the same person; a lead on that person sets such payments aside where their payer states kinship with half of them or more',
    fr: 'ce qui n’est pas pris ici pour une explication, car au moins deux autres, sans lien entre eux, continuent de payer la même personne ; une piste sur cette personne écarte de tels paiements là où leur payeur déclare la parenté avec la moitié d’entre eux ou plus',
  },
  few: {
    en: 'which is not taken as an explanation here, since it is stated with less than half of the payments to that person within a year',
    fr: 'ce qui n’est pas pris ici pour une explication, car cela est déclaré avec moins de la moitié des paiements à cette personne en un an',
  },
};

/** Stated kinship that sets nothing aside, once for each reason: what a reader of both sides would take for a contradiction. */
export function kinTexts(
  sheet: Pick<LeadSheet, 'kin' | 'payments' | 'role'>,
  language: Language,
): readonly string[] {
  return (['others', 'few'] as const).flatMap((why) => {
    const of = sheet.kin.filter(({ because: reason }) => reason === why);
    if (of.length === 0) return [];
    const list = joined(
      of.map(
        ({ counterparty, payments }) =>
          `${printable(counterparty)}, ${citeShortly(sheet, payments, language)}`,
      ),
      language,
    );
    return [
      say(
        sheet.role === 'payer'
          ? {
              en: `The payer states kinship with those paid (${list}), ${because[why].en}.`,
              fr: `Le payeur déclare une parenté avec ceux qu’il paie (${list}), ${because[why].fr}.`,
            }
          : {
              en: `Payers state kinship (${list}), ${because[why].en}.`,
              fr: `Des payeurs déclarent une parenté (${list}), ${because[why].fr}.`,
            },
        language,
      ),
    ];
  });
}

/** As `kinTexts`, in one sentence: whom it is stated of, and that it explains nothing here. */
export function kinBrief({ kin }: Pick<LeadSheet, 'kin'>, language: Language): readonly string[] {
  if (kin.length === 0) return [];
  const payments = kin.reduce((sum, each) => sum + each.payments.length, 0);
  const of = kin.map(({ counterparty }) => printable(counterparty)).join(', ');
  const others = kin.some(({ because: why }) => why === 'others');
  const since = others
    ? {
        en: 'two or more others, unlinked to each other, keep paying the same person',
        fr: 'au moins deux autres, sans lien entre eux, continuent de payer la même personne',
      }
    : {
        en: 'less than half of the payments say so',
        fr: 'moins de la moitié des paiements le disent',
      };
  return [
    say(
      {
        en: `Kinship stated with ${countedPayments(payments, 'en')} (${of}) is not taken as an explanation here, since ${since.en}.`,
        fr: `La parenté déclarée avec ${countedPayments(payments, 'fr')} (${of}) n’est pas prise ici pour une explication, car ${since.fr}.`,
      },
      language,
    ),
  ];
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
