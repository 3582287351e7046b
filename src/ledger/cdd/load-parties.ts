import type { UnusedLine } from '../../intake/csv/read-table.js';
import { dueDiligenceColumns, readDueDiligence } from '../../intake/due-diligence.js';
import type { Ledger } from '../ledger.js';

export interface PartiesLoaded {
  readonly parties: number;
  readonly unused: readonly UnusedLine[];
}

/** Replaces what `cdd.party` says of each party that the file names. Only `report/` may read that table. */
export async function loadParties(ledger: Ledger, file: string, now: number): Promise<PartiesLoaded> {
  const { parties, unused } = await readDueDiligence(file);
  await ledger.run(
    `CREATE OR REPLACE TEMP TABLE party_staged (line BIGINT, ${dueDiligenceColumns
      .map((column) => `${column} ${column === 'role' ? 'UTINYINT' : 'VARCHAR'}`)
      .join(', ')})`,
  );
  const appender = await ledger.connection.createAppender('party_staged');
  for (const party of parties) {
    appender.appendBigInt(BigInt(party.line));
    for (const column of dueDiligenceColumns) {
      const cell = party.cells[column];
      if (column === 'role') appender.appendUTinyInt(party.role === 'payer' ? 0 : 1);
      else if (cell === undefined) appender.appendNull();
      else appender.appendVarchar(cell);
    }
    appender.endRow();
  }
  appender.closeSync();
  const names = dueDiligenceColumns.join(', ');
  await ledger.transaction(async () => {
    await ledger.run(
      'DELETE FROM cdd.party USING party_staged s WHERE party.party_id = s.party_id AND party.role = s.role',
    );
    // Of two lines about one party the last one holds.
    await ledger.run(`INSERT INTO cdd.party BY NAME SELECT ${names}, ${now} AS loaded_at FROM party_staged
      QUALIFY row_number() OVER (PARTITION BY party_id, role ORDER BY line DESC) = 1 ORDER BY party_id, role`);
  });
  return { parties: parties.length, unused };
}
