/**
 * Networks as FollowTheMoney entities (followthemoney.tech), one JSON document a line, as OpenAleph loads them. What
 * Vigie thinks of a party stands in `keywords` as `assessment:…`: no topic of FollowTheMoney says "to be read", and one
 * that says more would be a verdict.
 */
import { createHash } from 'node:crypto';
import ftm from '@opensanctions/followthemoney';
import { formatAmount } from '../../money.js';
import { formatInstant } from '../../time.js';
import type { Network, NetworkParty, Tie } from './network.js';
import { type ShownParty, shownParties } from './shown-parties.js';

const model = new ftm.Model(ftm.defaultModel as unknown as ConstructorParameters<typeof ftm.Model>[0]);

type Values = Readonly<Record<string, readonly string[]>>;

/** @throws Error when the model knows no such schema or property. */
function line(schema: string, id: string, values: Values): string {
  const entity = model.getEntity({ schema, id, properties: {} });
  for (const [name, all] of Object.entries(values)) for (const value of all) entity.setProperty(name, value);
  return `${JSON.stringify(entity.toJSON())}\n`;
}

function idOf(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 40);
}

const schemas: Readonly<Record<NetworkParty['type'], string>> = {
  person: 'Person',
  organisation: 'Organization',
  unknown: 'LegalEntity',
};

function partyLine(network: string, { id, label, party }: ShownParty): string {
  return line(schemas[party.type], idOf(id), {
    name: party.names.length > 0 ? party.names : [label],
    keywords: [`assessment:${party.assessment}`, `role:${party.role}`, network],
    notes: party.assessment === 'lead' ? [`A lead to be read by people, not a finding. ${label}.`] : [],
  });
}

/** A payment is told by its number only between two leads: the number of another's leads back to who is masked. */
function tieLines(network: string, tie: Tie, leads: ReadonlySet<string>): readonly string[] {
  const [one, other] = [idOf(tie.one), idOf(tie.other)];
  if (tie.kind === 'paid') {
    const isTold = leads.has(tie.one) && leads.has(tie.other);
    return tie.payments.map(({ id, at, amountMinor, currency }, place) =>
      line('Payment', idOf('payment', tie.one, tie.other, String(place)), {
        payer: [one],
        beneficiary: [other],
        amount: [formatAmount(amountMinor, currency)],
        currency: [currency],
        date: [formatInstant(at).slice(0, 10)],
        recordId: isTold ? [id] : [],
      }),
    );
  }
  return [
    line('UnknownLink', idOf(network, tie.kind, tie.one, tie.other), {
      subject: [one],
      object: [other],
      role: [tie.kind],
      description: [`${tie.times}`],
    }),
  ];
}

/** Every party once, also where it stands in two networks; then what ties them. */
export function* followTheMoney(networks: readonly Network[]): Generator<string> {
  const told = new Set<string>();
  for (const network of networks) {
    const { parties, ties } = shownParties(network);
    for (const party of parties) {
      if (told.has(party.id)) continue;
      told.add(party.id);
      yield partyLine(network.id, party);
    }
    const leads = new Set(parties.filter(({ party }) => party.assessment === 'lead').map(({ id }) => id));
    for (const tie of ties) yield* tieLines(network.id, tie, leads);
  }
}
