/** How the others pay, by whom a payer's reasons are told: counts of each, and no id but of those who are leads too. */
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { OtherPayer } from '../../scoring/lead-explanation.js';
import { printable } from '../../scoring/printable.js';
import { amountText, instantText, type Language, numbered } from '../../scoring/say.js';
import type { LeadSheet } from '../lead-sheet.js';
import { partyText, type Scene } from './scene.js';
import { Table } from './table.js';
import { Told } from './told.js';

interface OthersWords {
  readonly heading: (id: string, payers: string) => string;
  readonly note: string;
  readonly more: (payers: string) => string;
  /** How long the longest of them goes on, in days. */
  readonly longest: (days: number, payers: number) => string;
  readonly columns: readonly [string, string, string, string, string, string, string];
}

const othersWords: Readonly<Record<Language, OthersWords>> = {
  en: {
    heading: (id, payers) => `Others who pay ${id}: ${payers}`,
    note: 'A row for each other payer: executed payments to this beneficiary alone. Reasons count fewer: those without a link to each other, of low amounts and no steady pace.',
    more: (payers) => `Not shown, with fewer payments: ${payers}.`,
    longest: (days, payers) => {
      const who = payers === 1 ? 'The one shown pays' : `Each of the ${payers} shown pays`;
      return days === 0
        ? `${who} this beneficiary at one moment alone.`
        : `${who} this beneficiary for no longer than ${numbered(days, 'day', 'days', 'en')}, from first to last payment.`;
    },
    columns: ['Payer', 'Payments', 'First day', 'Last day', 'Sum', 'Countries paid from', 'Stated as kin'],
  },
  fr: {
    heading: (id, payers) => `Autres qui paient ${id} : ${payers}`,
    note: 'Une ligne pour chaque autre payeur : paiements exécutés à ce seul bénéficiaire. Les raisons en comptent moins : ceux sans lien entre eux, de petits montants et sans rythme régulier.',
    more: (payers) => `Non montrés, avec moins de paiements : ${payers}.`,
    longest: (days, payers) => {
      const who = payers === 1 ? 'Celui qui est montré paie' : `Chacun des ${payers} montrés paie`;
      return days === 0
        ? `${who} ce bénéficiaire à un seul moment.`
        : `${who} ce bénéficiaire pendant ${numbered(days, 'jour', 'jours', 'fr')} au plus, du premier paiement au dernier.`;
    },
    columns: [
      'Payeur',
      'Paiements',
      'Premier jour',
      'Dernier jour',
      'Somme',
      'Pays d’où ils paient',
      'Dits de la famille',
    ],
  },
};

/** Whole days, rounded up, from the first payment to the last of whoever goes on longest. */
function longestOf(shown: readonly OtherPayer[]): number {
  return Math.max(...shown.map(({ firstAt, lastAt }) => Math.ceil((lastAt - firstAt) / 86_400_000)));
}

/** Who is a lead is named by its own lead; nobody else is. */
function OtherName({
  scene,
  number,
  partyId,
}: {
  readonly scene: Scene;
  readonly number: number;
  readonly partyId: string;
}): JSX.Element {
  const anchor = scene.anchorOf('payer', partyId);
  if (anchor === undefined) return <>{String(number)}</>;
  return (
    <>
      {`${number}, `}
      <a href={`#${anchor}`}>
        <Told text={partyId} />
      </a>
    </>
  );
}

export function Others({ scene, sheet }: { readonly scene: Scene; readonly sheet: LeadSheet }): JSX.Element {
  const { lang, count } = scene;
  const words = othersWords[lang];
  const dayOf = (at: number): string => instantText(at).slice(0, 10);
  return (
    <>
      {sheet.othersAt.map(({ counterparty, payers, shown }) => {
        const heading = words.heading(printable(counterparty), count(payers));
        return (
          <details>
            <summary>{heading}</summary>
            <p class="fine">{words.note}</p>
            <p>{words.longest(longestOf(shown), shown.length)}</p>
            <Table
              label={`${heading}, ${partyText(scene, sheet)}`}
              columns={words.columns.map((title) => ({ title }))}
              name="others"
              rows={shown.map(({ partyId, payments, firstAt, lastAt, total, countries, kin }, at) => [
                <OtherName scene={scene} number={at + 1} partyId={partyId} />,
                count(payments),
                dayOf(firstAt),
                dayOf(lastAt),
                total === undefined ? '?' : amountText(total, sheet.counted.currency, lang),
                count(countries),
                count(kin),
              ])}
            />
            {payers > shown.length ? <p>{words.more(count(payers - shown.length))}</p> : null}
          </details>
        );
      })}
    </>
  );
}
