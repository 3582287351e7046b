/** The networks of a run, as `screen` wrote them into its folder. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  assessments,
  type Network,
  type NetworkParty,
  networkFlags,
  sharedKinds,
  type Tie,
} from '../network/graph/network.js';
import { networkFormat } from '../network/graph/network-json.js';
import { type JsonFields, readJsonFields } from '../scoring/json-fields.js';

const advice = 'screen again';

function partyOf(fields: JsonFields): NetworkParty {
  const lead = fields.has('lead') ? fields.part('lead') : undefined;
  return {
    id: fields.text('id'),
    outsideId: fields.text('outside_id'),
    role: fields.oneOf('role', ['payer', 'beneficiary'] as const),
    assessment: fields.oneOf('assessment', assessments),
    type: fields.oneOf('type', ['person', 'organisation', 'unknown'] as const),
    lead: lead && {
      partyId: lead.text('party_id'),
      route: lead.text('route'),
      band: lead.text('band'),
      rank: lead.whole('rank'),
      score: lead.number('score'),
    },
    names: fields.texts('names'),
  };
}

function tieOf(fields: JsonFields): Tie {
  const ends = { one: fields.text('one'), other: fields.text('other') };
  const kind = fields.oneOf('kind', ['paid', ...sharedKinds] as const);
  if (kind !== 'paid') return { kind, ...ends, times: fields.whole('times') };
  const payments = fields.parts('payments').map((payment) => ({
    id: payment.text('payment_id'),
    at: payment.instant('executed_at'),
    amountMinor: payment.whole('amount_minor'),
    currency: payment.text('currency'),
  }));
  return { kind, ...ends, payments };
}

/** Those with most leads first; none where the run found none. @throws VigieError `file`. */
export async function readNetworks(run: string, folder: string): Promise<readonly Network[]> {
  const path = join(run, folder);
  const names = await readdir(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const networks: Network[] = [];
  for (const name of names.filter((each) => each.endsWith('.json'))) {
    const fields = await readJsonFields(join(path, name), advice);
    fields.oneOf('format', [networkFormat] as const);
    networks.push({
      id: fields.text('network_id'),
      rank: fields.whole('rank'),
      anchor: fields.text('anchor'),
      asOf: fields.instant('as_of'),
      parties: fields.parts('parties').map(partyOf),
      ties: fields.parts('ties').map(tieOf),
      flags: fields
        .texts('flags')
        .flatMap((flag) => networkFlags.find((each) => each === flag) ?? fields.fail('flags')),
    });
  }
  return networks.sort((a, b) => a.rank - b.rank);
}
