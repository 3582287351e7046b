/** without.csv, for evaluation only: what the score of every party would be if one indicator were not evaluated. */
import type { Role } from '../../intake/payment.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { Pins } from '../../ledger/pins.js';
import { partyIds } from '../../ledger/run-facts.js';
import type { Catalogue } from '../../typology/definition.js';
import { formatDecibans } from '../decibans.js';
import { writePrivateFile } from '../private-file.js';
import type { Placement } from '../routes.js';
import { isVictimRoute } from '../routes.js';
import { csvLine, textCell } from '../spreadsheet-cell.js';
import type { Weights } from '../weights.js';
import { placed } from './choose-leads.js';
import { countedIn, type ScoredTable } from './scored-table.js';

/** On a victim route nobody stands among the alerts of the ordinary queue, whatever the score. */
const apart = 'apart';

function cell(placement: Placement): string {
  if (placement.kind === 'restricted' || isVictimRoute(placement.route)) return apart;
  return formatDecibans(placement.score);
}

/** One column per indicator; a cell is empty where leaving the indicator out changes nothing. */
export async function writeWithout(
  path: string,
  ledger: Ledger,
  pins: Pins,
  setting: { readonly catalogue: Catalogue; readonly weights: Weights },
  tables: Readonly<Record<Role, readonly ScoredTable[]>>,
): Promise<void> {
  const names = setting.catalogue.indicators.map(({ id }) => id);
  const lines = [`party_id,role,${names.join(',')}\n`];
  for (const role of ['payer', 'beneficiary'] as const) {
    for (const table of tables[role]) {
      const ids = await partyIds(ledger, pins, role, [...table.party]);
      for (let row = 0; row < table.length; row++) {
        const whole = cell(placed(setting, table, row, role));
        const counted = new Set(countedIn(table, row).map(({ at }) => at));
        const cells = names.map((_, indicator) => {
          if (!counted.has(indicator)) return '';
          const without = cell(placed(setting, table, row, role, indicator));
          return without === whole ? '' : without;
        });
        lines.push(csvLine([textCell(ids.get(table.party[row] as number) ?? ''), role, ...cells]));
      }
    }
  }
  await writePrivateFile(path, lines);
}
