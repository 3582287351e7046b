/** `networks/ID.json`: one network whole, for the house's own reader; reports are made from it. */
import { formatInstant } from '../../time.js';
import type { Network, Tie } from './network.js';

export const networkFormat = 'vigie-network-1';

function tieJson(tie: Tie): unknown {
  if (tie.kind !== 'paid') return tie;
  return {
    ...tie,
    payments: tie.payments.map(({ id, at, amountMinor, currency }) => ({
      payment_id: id,
      executed_at: formatInstant(at),
      amount_minor: amountMinor,
      currency,
    })),
  };
}

export function networkJson({ id, rank, anchor, asOf, parties, ties, flags }: Network): string {
  const shown = {
    format: networkFormat,
    network_id: id,
    rank,
    as_of: formatInstant(asOf),
    anchor,
    flags,
    parties: parties.map(({ lead, outsideId, ...party }) => ({
      ...party,
      outside_id: outsideId,
      lead:
        lead === undefined
          ? null
          : {
              party_id: lead.partyId,
              route: lead.route,
              band: lead.band,
              rank: lead.rank,
              score: lead.score,
            },
    })),
    ties: ties.map(tieJson),
  };
  return `${JSON.stringify(shown, undefined, 2)}\n`;
}

/** `network:0123…` as the name of a file. */
export function fileNameOf(id: string): string {
  return id.replace(':', '-');
}
