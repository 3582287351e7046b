import type { Ledger } from '../ledger.js';

/** Everything that is kept of payments but where they stood, for comparing ledgers. */
export async function contents(ledger: Ledger): Promise<unknown> {
  return [
    await ledger.rows('SELECT * EXCLUDE (received_at, line, "offset") FROM payment ORDER BY seq'),
    await ledger.rows('SELECT * EXCLUDE (received_at, line, "offset") FROM status_change ORDER BY seq'),
    await ledger.rows('SELECT field, reason FROM rejected ORDER BY ALL'),
    await ledger.rows('SELECT record, role, record_id, id_rule FROM record ORDER BY record'),
  ];
}
