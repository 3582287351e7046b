import type { JSX } from 'hono/jsx/jsx-runtime';
import { routes, routeWords } from '../../scoring/routes.js';
import { decimal } from '../../scoring/say.js';
import type { LeadSheet } from '../lead-sheet.js';
import { minutesOf } from '../reading-order.js';
import type { Report } from '../report.js';
import type { ByRole } from '../run-facts.js';
import type { Scene } from './scene.js';
import { Table } from './table.js';

export function hoursText({ lang, words }: Scene, minutes: number): string {
  return words.hours(decimal((minutes / 60).toFixed(1), lang));
}

/** `0.0005` as a share of a hundred, exact. */
function shareText(share: string, { percent }: Scene): string {
  return percent(Number(share), 6);
}

/** Who is in, by which rule, and what reading them takes. */
export function Budget({ scene, report }: { readonly scene: Scene; readonly report: Report }): JSX.Element {
  const { words, count, say } = scene;
  const { counts, budget } = report.run;
  const { table } = words.budget;
  const both = ({ payer, beneficiary }: ByRole): string => words.payers(count(payer), count(beneficiary));
  const row = (name: string, sheets: readonly LeadSheet[]): readonly string[] => [
    name,
    count(sheets.filter(({ role }) => role === 'payer').length),
    count(sheets.filter(({ role }) => role === 'beneficiary').length),
    hoursText(scene, minutesOf(sheets)),
  ];
  const sentences = words.budget.sentences({
    payers: count(counts.payers),
    share: shareText(budget.share, scene),
    perRole: count(budget.perRole),
    evaluated: both(counts.evaluated),
    above: both(counts.aboveFloor),
    left: both(counts.beyondBudget),
  });
  const rows = routes.flatMap((route) => {
    const sheets = report.sheets.filter((sheet) => sheet.route === route);
    return sheets.length === 0 ? [] : [row(say(routeWords[route]), sheets)];
  });
  return (
    <>
      {[...sentences, counts.pruned ? words.budget.pruned : words.budget.everybody].map((each) => (
        <p>{each}</p>
      ))}
      <Table
        label={table.route}
        columns={[
          { title: table.route },
          { title: table.payers, isNumber: true },
          { title: table.beneficiaries, isNumber: true },
          { title: table.hours, isNumber: true },
        ]}
        rows={[...rows, row(words.budget.total, report.sheets)]}
      />
    </>
  );
}
