/** What the network room found of a party and of the other sides of its payments, as it holds at as_of. */

import type { Role } from '../../intake/payment.js';
import { grouped } from '../../ledger/grouped.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { Pins } from '../../ledger/pins.js';
import { partyIds } from '../../ledger/run-facts.js';
import type { ToldFact } from '../../network/facts/given-facts-of.js';
import { aboutOtherSide, type NetworkFact } from '../../network/facts/network-fact.js';
import type { NetworkNote } from '../lead-explanation.js';
import { otherSide } from './explain-unknown.js';

function isOfNetwork(fact: ToldFact): fact is NetworkFact {
  return fact.kind !== 'listed' && fact.detail !== undefined;
}

/** In which role the parties stand that a fact is about. */
function roleOfOthers({ kind, role }: NetworkFact): Role {
  return aboutOtherSide(kind) ? otherSide(role) : role;
}

async function paymentIds(ledger: Ledger, seqs: readonly number[]): Promise<ReadonlyMap<number, string>> {
  if (seqs.length === 0) return new Map();
  const rows = await ledger.rows<{ seq: number; id: string }>(
    `SELECT seq::DOUBLE AS seq, payment_id AS id FROM payment WHERE seq IN (${seqs.join(', ')})`,
  );
  return new Map(rows.map(({ seq, id }) => [seq, id]));
}

interface Placed {
  readonly fact: NetworkFact;
  /** Among all facts given, which stand by instant. */
  readonly place: number;
}

/** What is given of the parties that streams meet, with the printed ids of all whom it names. */
export interface KnownNotes {
  readonly byParty: ReadonlyMap<number, readonly Placed[]>;
  readonly ids: Readonly<Record<Role, ReadonlyMap<number, string>>>;
  readonly payments: ReadonlyMap<number, string>;
}

/** Read once for all parties that are explained; `met` are those that stand in their streams. */
export async function readKnownNotes(
  {
    ledger,
    pins,
    given,
  }: { readonly ledger: Ledger; readonly pins: Pins; readonly given: readonly ToldFact[] },
  met: ReadonlySet<number>,
): Promise<KnownNotes> {
  const placed = given.flatMap((fact, place): Placed[] =>
    met.has(fact.party) && isOfNetwork(fact) ? [{ fact, place }] : [],
  );
  const ids = async (side: Role): Promise<ReadonlyMap<number, string>> => {
    const named = placed.flatMap(({ fact }) => [
      ...(fact.role === side ? [fact.party] : []),
      ...(roleOfOthers(fact) === side ? fact.detail.about : []),
    ]);
    return partyIds(ledger, pins, side, [...new Set(named)]);
  };
  return {
    byParty: grouped(placed, ({ fact }) => fact.party),
    ids: { payer: await ids('payer'), beneficiary: await ids('beneficiary') },
    payments: await paymentIds(ledger, [...new Set(placed.flatMap(({ fact }) => fact.detail.payments))]),
  };
}

/** Told of a beneficiary by what one of its payers does elsewhere, and so to no other payer of it. */
const ofOtherPayers: readonly NetworkFact['kind'][] = ['paid-by-wide-payers', 'paid-beside-collectors'];

/** The party's own first. What others of its payers do is told to a payer as `beside-wide-payers`, which names nobody. */
export function networkNotes(
  { byParty, ids, payments }: KnownNotes,
  { party, role }: { readonly party: number; readonly role: Role },
  counterparties: readonly number[],
): readonly NetworkNote[] {
  const of = (key: number, concerns: (fact: NetworkFact) => boolean): readonly Placed[] =>
    (byParty.get(key) ?? []).filter(({ fact }) => concerns(fact));
  const concerning = [
    ...of(party, (fact) => fact.role === role),
    ...counterparties.flatMap((key) =>
      of(key, (fact) => fact.role !== role && !ofOtherPayers.includes(fact.kind)),
    ),
  ].sort((one, other) => one.place - other.place);
  const last = new Map<string, NetworkFact>();
  for (const { fact } of concerning) last.set(`${fact.kind}:${fact.role}:${fact.party}`, fact);
  return [...last.values()]
    .filter(({ value }) => value > 0)
    .map((fact): NetworkNote => {
      const { kind, value, at, detail } = fact;
      return {
        kind,
        role: fact.role,
        partyId: ids[fact.role].get(fact.party) ?? '',
        own: fact.role === role && fact.party === party,
        value,
        at,
        count: detail.count,
        by: detail.by,
        about: detail.about.map((each) => ids[roleOfOthers(fact)].get(each) ?? '').filter((id) => id !== ''),
        payments: detail.payments.map((seq) => payments.get(seq) ?? '').filter((id) => id !== ''),
        ...(detail.since === undefined ? {} : { since: detail.since }),
      };
    })
    .sort((a, b) => Number(b.own) - Number(a.own) || a.at - b.at);
}
