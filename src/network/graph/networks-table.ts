/** The columns of networks.csv, one line a network: a contract. */
import { formatInstant } from '../../time.js';
import type { Network } from './network.js';

export const networkColumns = [
  'rank',
  'network_id',
  'anchor',
  'payer_leads',
  'beneficiary_leads',
  'protected',
  'others',
  'strongest_band',
  'payments',
  'first_payment_at',
  'last_payment_at',
  'shared',
  'flags',
] as const;
export type NetworkColumn = (typeof networkColumns)[number];

/** Cells of one network; those that hold a text of the data are to be guarded by whoever writes them. */
export function networkCells({
  id,
  rank,
  anchor,
  parties,
  ties,
  flags,
}: Network): Record<NetworkColumn, string> {
  const leads = parties.filter(({ lead }) => lead !== undefined);
  const payments = ties.flatMap((tie) => (tie.kind === 'paid' ? tie.payments : []));
  const instants = payments.map(({ at }) => at).sort((a, b) => a - b);
  const instant = (at: number | undefined): string => (at === undefined ? '' : formatInstant(at));
  const shared = [...new Set(ties.map(({ kind }) => kind))].filter((kind) => kind !== 'paid').sort();
  const [strongest] = [...leads].sort((a, b) => (b.lead?.score ?? 0) - (a.lead?.score ?? 0));
  return {
    rank: String(rank),
    network_id: id,
    anchor,
    payer_leads: String(leads.filter(({ role }) => role === 'payer').length),
    beneficiary_leads: String(leads.filter(({ role }) => role === 'beneficiary').length),
    protected: String(parties.filter(({ assessment }) => assessment === 'protected').length),
    others: String(parties.length - leads.length),
    strongest_band: strongest?.lead?.band ?? '',
    payments: String(payments.length),
    first_payment_at: instant(instants[0]),
    last_payment_at: instant(instants.at(-1)),
    shared: shared.join(';'),
    flags: flags.join(';'),
  };
}
