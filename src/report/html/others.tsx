/** How the others pay, by whom a payer's reasons are told: counts of each, and nobody's id. */
import type { JSX } from 'hono/jsx/jsx-runtime';
import { printable } from '../../scoring/printable.js';
import { amountText, instantText, type Language } from '../../scoring/say.js';
import type { LeadSheet } from '../lead-sheet.js';
import { partyText, type Scene } from './scene.js';
import { Table } from './table.js';

interface OthersWords {
  readonly heading: (id: string, payers: string) => string;
  readonly note: string;
  readonly more: (payers: string) => string;
  readonly columns: readonly [string, string, string, string, string, string, string];
}

const othersWords: Readonly<Record<Language, OthersWords>> = {
  en: {
    heading: (id, payers) => `Others who pay ${id}: ${payers}`,
    note: 'A row for each other payer: executed payments to this beneficiary alone. Reasons count fewer: those without a link to each other, of low amounts and no steady pace.',
    more: (payers) => `Not shown, with fewer payments: ${payers}.`,
    columns: ['Payer', 'Payments', 'First day', 'Last day', 'Sum', 'Countries paid from', 'Stated as kin'],
  },
  fr: {
    heading: (id, payers) => `Autres qui paient ${id} : ${payers}`,
    note: 'Une ligne pour chaque autre payeur : paiements exécutés à ce seul bénéficiaire. Les raisons en comptent moins : ceux sans lien entre eux, de petits montants et sans rythme régulier.',
    more: (payers) => `Non montrés, avec moins de paiements : ${payers}.`,
    columns: [
      'Payeur',
      'Paiements',
      'Premier jour',
      'Dernier jour',
      'Somme',
      'Pays d’où ils paient',
      'Dits parents',
    ],
  },
};

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
            <Table
              label={`${heading}, ${partyText(scene, sheet)}`}
              columns={words.columns.map((title) => ({ title }))}
              name="others"
              rows={shown.map(({ payments, firstAt, lastAt, total, countries, kin }, at) => [
                String(at + 1),
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
