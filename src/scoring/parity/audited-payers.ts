/** What the audit compares payers by, out of the ledger; nothing of it is read by a score. */
import type { Ledger } from '../../ledger/ledger.js';
import type { Pins } from '../../ledger/pins.js';
import { type NameStructure, nameStructure } from './name-structure.js';

export interface AuditedPayer {
  readonly id: string;
  /** Whether it made a payment in scope, without which nobody can be alerted. */
  readonly inScope: boolean;
  /** The country paid most often, in scope first; undefined where none is known. */
  readonly corridor: string | undefined;
  /** Whether that country is on the list of corridors. */
  readonly listed: boolean;
  readonly relationship: boolean;
  readonly phone: boolean;
  readonly address: boolean;
  readonly name: NameStructure;
}

/** A type and not an interface, which could be added to and so is no record of cells. */
type Row = {
  readonly id: string;
  readonly scoped: number;
  readonly corridor: string | null;
  readonly listed: boolean;
  readonly relationship: boolean;
  readonly phone: boolean;
  readonly address: boolean;
  readonly name: string | null;
};

/** Every payer up to the run's pins, by id; `run_payment` and `scoped_payment` must be there. */
export async function auditedPayers(ledger: Ledger, pins: Pins): Promise<readonly AuditedPayer[]> {
  const rows = await ledger.rows<Row>(
    `WITH paid AS (
       SELECT p.payer, p.seq, p.beneficiary_country AS country, p.payer_name AS name,
         p.relationship IS NOT NULL AS relationship, p.payer_phone IS NOT NULL AS phone,
         p.payer_address IS NOT NULL AS address, (s.seq IS NOT NULL)::INTEGER AS scoped
       FROM run_payment p LEFT JOIN scoped_payment s ON s.seq = p.seq WHERE p.payer >= 0),
     known AS (
       SELECT payer, sum(scoped)::DOUBLE AS scoped, bool_or(relationship) AS relationship, bool_or(phone) AS phone,
         bool_or(address) AS address, arg_max(name, seq) AS name
       FROM paid GROUP BY payer),
     main AS (
       SELECT payer, arg_max(country, (scoped, n, country)) AS country FROM (
         SELECT payer, country, sum(scoped) AS scoped, count(*) AS n FROM paid
         WHERE country IS NOT NULL GROUP BY payer, country)
       GROUP BY payer)
     SELECT q.party_id AS id, k.scoped, m.country AS corridor,
       coalesce(m.country IN (SELECT country FROM corridor WHERE version = ${pins.corridors}), false) AS listed,
       k.relationship, k.phone, k.address, k.name
     FROM known k JOIN party q ON q.party = k.payer AND q.role = 0 AND q.version = ${pins.partyMap}
     LEFT JOIN main m USING (payer) ORDER BY encode(q.party_id)`,
  );
  return rows.map(({ id, scoped, corridor, name, ...known }) => ({
    ...known,
    id,
    inScope: scoped > 0,
    corridor: corridor ?? undefined,
    name: nameStructure(name),
  }));
}
