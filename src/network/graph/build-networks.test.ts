import { createHmac } from 'node:crypto';
import ftm from '@opensanctions/followthemoney';
import { MultiGraph } from 'graphology';
import graphml from 'graphology-graphml';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PaymentText, Role } from '../../intake/payment.js';
import type { Ledger } from '../../ledger/ledger.js';
import { currentPins } from '../../ledger/pins.js';
import { prepareRun } from '../../ledger/run-relation.js';
import { ledgerWith, plain, workplace } from '../../ledger/testing/payment-file.js';
import { toldTogether } from '../../ledger/testing/told-together.js';
import { scopedPaymentSql } from '../../typology/sql/selection.js';
import { networkFacts } from '../facts/network-facts.js';
import { inCase } from '../facts/testing/told-in.js';
import { buildNetworks, type FoundNetworks, type NetworkPlan } from './build-networks.js';
import { followTheMoney } from './follow-the-money.js';
import { graphmlOf } from './graphml.js';
import { othersPerCollector } from './limits.js';
import type { Network, NetworkLead } from './network.js';
import { networkJson } from './network-json.js';
import { networkCells } from './networks-table.js';

const place = workplace();
let payments = 0;

/** One payment; names are those of the ids, so that a name in an output is seen. */
function pays(payer: string, beneficiary: string, changes: PaymentText = {}): PaymentText {
  const names = { payer_name: `Payer ${payer}`, beneficiary_name: `Beneficiary ${beneficiary}` };
  return {
    ...plain,
    payment_id: `N${payments++}`,
    payer_id: payer,
    beneficiary_id: beneficiary,
    ...names,
    ...changes,
  };
}

interface Asked {
  readonly setAside?: Readonly<Record<string, readonly string[]>>;
  readonly isProtected?: readonly string[];
  readonly cleared?: readonly string[];
  readonly named?: boolean;
  /** False: the network room has not run. */
  readonly network?: boolean;
}

type NetworkSource = Pick<NetworkPlan, 'ledger' | 'pins'>;

async function keysOf(ledger: Ledger): Promise<ReadonlyMap<string, number>> {
  const rows = await ledger.rows<{ id: string; party: number }>(
    `SELECT r.record_id AS id, m.party FROM record r JOIN party_map m USING (record)
     WHERE m.version = (SELECT max(version) FROM party_map_version)`,
  );
  return new Map(rows.map(({ id, party }) => [id, party]));
}

/** A ledger of the rows, with all that networks are built from. */
async function prepared(rows: readonly PaymentText[], network = true): Promise<NetworkSource> {
  const ledger = await ledgerWith(place, rows);
  const pins = { ...(await currentPins(ledger)), network };
  await prepareRun(ledger, pins);
  if (network) await networkFacts(ledger, pins);
  await ledger.run(scopedPaymentSql(false));
  return { ledger, pins };
}

/** Ids that begin with P pay, those that begin with B are paid. `inLedger` says how an id stands in the ledger. */
async function networksIn(
  { ledger, pins }: NetworkSource,
  leads: readonly string[],
  asked: Asked = {},
  inLedger = (id: string): string => id,
): Promise<FoundNetworks> {
  const keys = await keysOf(ledger);
  const key = (id: string): number => keys.get(inLedger(id)) ?? -1;
  const roleOf = (id: string): Role => (id.startsWith('P') ? 'payer' : 'beneficiary');
  return buildNetworks({
    ledger,
    pins,
    leads: leads.map(
      (id, at): NetworkLead => ({
        party: key(id),
        role: roleOf(id),
        partyId: id,
        isProtected: asked.isProtected?.includes(id) ?? false,
        route: 'review',
        band: 'strong',
        rank: at + 1,
        score: 200 - at,
        setAside: (asked.setAside?.[id] ?? []).map(key),
      }),
    ),
    cleared: new Set((asked.cleared ?? []).map(key)),
    named: asked.named ?? false,
  });
}

function ids({ parties }: Network): readonly string[] {
  return parties.map(({ id }) => id.replace(/^other:.*/, 'other'));
}

const around = [pays('P1', 'B1'), pays('P2', 'B1'), pays('P3', 'B1')];

interface Scene extends Asked {
  readonly rows: readonly PaymentText[];
  readonly leads: readonly string[];
}

const finds = toldTogether<Scene, readonly Network[]>(async (scenes) => {
  const all = [...scenes];
  const rows = all.flatMap(([key, scene], at) => inCase(key, at, scene.rows));
  const [on, off] = [await prepared(rows), await prepared(rows, false)];
  const found = new Map<string, readonly Network[]>();
  for (const [key, scene] of all) {
    const source = scene.network === false ? off : on;
    found.set(key, (await networksIn(source, scene.leads, scene, (id) => `${key}-${id}`)).networks);
  }
  return found;
});

describe('buildNetworks', () => {
  it('puts leads around the beneficiary whom most of them pay', async () => {
    const source = await prepared([...around, pays('P9', 'B9')]);
    const { networks: found, idOf } = await networksIn(source, ['P1', 'P2', 'B1', 'P9']);
    expect(found.map(ids)).toEqual([['beneficiary:B1', 'other', 'payer:P1', 'payer:P2']]);
    expect(found[0]).toMatchObject({ rank: 1, anchor: 'beneficiary:B1', flags: [] });
    expect(idOf.size).toBe(3);
    expect(found[0]?.ties).toHaveLength(3);
  });

  finds(
    'joins two leads through a beneficiary who is none, and no single lead to anybody',
    () => ({ two: { rows: around, leads: ['P1', 'P2'] }, single: { rows: around, leads: ['P1'] } }),
    ({ two, single }) => {
      expect(two.map(ids)).toEqual([['other', 'payer:P1', 'payer:P2']]);
      expect(single).toEqual([]);
    },
  );

  finds(
    'joins nobody through a school that very many pay, and says so',
    () => {
      const crowd = Array.from({ length: 60 }, (_, i) => pays(`P1${i}`, 'B7'));
      const school = [...crowd, pays('P1', 'B7'), pays('P2', 'B7')];
      return {
        school: { rows: school, leads: ['P1', 'P2'] },
        besides: { rows: [...school, ...around], leads: ['P1', 'P2', 'B1'] },
      };
    },
    ({ school, besides }) => {
      expect(school).toEqual([]);
      expect(besides.map(ids)).toEqual([['beneficiary:B1', 'other', 'payer:P1', 'payer:P2']]);
      expect(besides[0]?.flags).toEqual(['hub-left-out']);
    },
  );

  finds(
    'shows no more payers who are no leads than can be read, and says so',
    () => {
      const crowd = Array.from({ length: othersPerCollector + 5 }, (_, i) => pays(`P1${i}`, 'B1'));
      return { crowd: { rows: [...crowd, ...around], leads: ['P1', 'B1'] } };
    },
    ({ crowd }) => {
      expect(crowd[0]?.parties).toHaveLength(othersPerCollector + 2);
      expect(crowd[0]?.flags).toEqual(['others-left-out']);
    },
  );

  finds(
    'ties nobody by what an explanation sets aside or what came back',
    () => {
      const returned = [pays('P1', 'B1', { status: 'returned' }), pays('P2', 'B1')];
      return {
        explained: { rows: around, leads: ['P1', 'P2'], setAside: { P1: ['B1'] } },
        returned: { rows: returned, leads: ['P1', 'P2', 'B1'] },
      };
    },
    ({ explained, returned }) => {
      expect(explained).toEqual([]);
      expect(returned.map(ids)).toEqual([['beneficiary:B1', 'payer:P2']]);
    },
  );

  finds(
    'ties leads by a telephone that few have and by none that many have',
    () => {
      const phone = { payer_phone: '+46701234567' };
      const two = [pays('P1', 'B1', phone), pays('P2', 'B2', phone)];
      const many = Array.from({ length: 12 }, (_, i) => pays(`P2${i}`, `B2${i}`, phone));
      const leads = ['P1', 'B1', 'P2', 'B2'];
      return { few: { rows: two, leads }, many: { rows: [...two, ...many], leads } };
    },
    ({ few, many }) => {
      expect(few.map(ids)).toEqual([['beneficiary:B1', 'beneficiary:B2', 'payer:P1', 'payer:P2']]);
      expect(few[0]?.ties).toContainEqual({ kind: 'phone', one: 'payer:P1', other: 'payer:P2', times: 1 });
      expect(many.map(ids)).toEqual([
        ['beneficiary:B1', 'payer:P1'],
        ['beneficiary:B2', 'payer:P2'],
      ]);
      expect(many[0]?.flags).toEqual(['shared-by-many']);
    },
  );

  finds(
    'G5: ties beneficiaries who collect together as the facts of the network find it, and by no other rule',
    () => {
      const collected = (day: number, minute: number): PaymentText => ({
        executed_at: `2025-03-0${day}T08:00:00Z`,
        payout_agent: 'Agency 1',
        payout_at: `2025-03-0${day}T10:0${minute}:00Z`,
      });
      const on = (day: number) => [pays('P1', 'B1', collected(day, 1)), pays('P2', 'B2', collected(day, 4))];
      // What is collected after the last payment is not known yet.
      const later = pays('P9', 'B9', { executed_at: '2025-03-09T08:00:00Z' });
      const leads = ['P1', 'B1', 'P2', 'B2'];
      const met = (...days: readonly number[]) => ({ rows: [...days.flatMap(on), later], leads });
      const thrice = met(1, 3, 5);
      // A queue at a busy agent, at which some pair must meet.
      const crowd = Array.from({ length: 20 }, (_, i) =>
        pays(`P2${i}`, `B2${i}`, {
          ...collected(1, 0),
          payout_at: `2025-03-01T1${1 + (i % 8)}:${10 + 2 * i}:00Z`,
        }),
      );
      return {
        once: met(1),
        twice: met(1, 3),
        thrice,
        withoutFacts: { ...thrice, network: false },
        busy: { rows: [...thrice.rows, ...crowd], leads },
      };
    },
    ({ once, twice, thrice, withoutFacts, busy }) => {
      expect(once).toHaveLength(2);
      expect(twice).toHaveLength(2);
      expect(thrice[0]?.ties).toContainEqual({
        kind: 'collected-together',
        one: 'beneficiary:B1',
        other: 'beneficiary:B2',
        times: 3,
      });
      expect(withoutFacts).toHaveLength(2);
      expect(busy).toHaveLength(2);
    },
  );

  it('finds the same networks in whatever order the rows are loaded', async () => {
    const rows = [...around, pays('P4', 'B4'), pays('P5', 'B4')];
    const shape = async (loaded: readonly PaymentText[]) => {
      const { networks: found } = await networksIn(await prepared(loaded), ['P1', 'P2', 'B1', 'P4', 'B4']);
      return found.map((each) => ({ ...each, parties: ids(each), ties: each.ties.length }));
    };
    expect(await shape(rows.toReversed())).toEqual(await shape(rows));
  });
});

describe('what leaves the house', () => {
  const minor = pays('P5', 'B1', { payer_birth_date: '2010-01-01' });
  const made = new Map<boolean, Promise<FoundNetworks>>();
  let source: NetworkSource;
  beforeAll(async () => {
    source = await prepared([...around, minor, pays('P6', 'B1')]);
  });
  const found = (named: boolean): Promise<FoundNetworks> => {
    const known = made.get(named);
    if (known !== undefined) return known;
    const making = networksIn(source, ['P1', 'P2', 'B1'], { isProtected: ['P2'], cleared: ['P6'], named });
    made.set(named, making);
    return making;
  };

  it('says of each whether it is a lead, was cleared, is protected or was never assessed', async () => {
    const [network] = (await found(false)).networks;
    const standing = network?.parties
      .map(({ assessment, lead }) => `${lead?.partyId ?? 'other'} ${assessment}`)
      .sort();
    expect(standing).toEqual([
      'B1 lead',
      'P1 lead',
      'P2 protected',
      'other cleared',
      'other not-assessed',
      'other not-assessed',
    ]);
  });

  it('tells nobody under 18 who is no lead from anybody else who was not assessed, in any form', async () => {
    const [network] = (await found(true)).networks as [Network];
    const digest = createHmac('sha256', Buffer.from('07'.repeat(32), 'hex'))
      .update('other:0:P5')
      .digest('hex');
    const young = network.parties.find(({ id }) => id === `other:${digest.slice(0, 16)}`);
    const unassessed = network.parties.filter(({ assessment }) => assessment === 'not-assessed');
    expect(unassessed).toContainEqual(young);
    expect(new Set(unassessed.map(({ id, outsideId, ...shown }) => JSON.stringify(shown))).size).toBe(1);
    for (const text of [graphmlOf(network), [...followTheMoney([network])].join(''), networkJson(network)])
      expect(text.match(/assessment(:|">|": ")protected/g)).toHaveLength(1);
  });

  it('names leads alone, and those only where it was asked for', async () => {
    const [masked] = (await found(false)).networks as [Network];
    const [named] = (await found(true)).networks as [Network];
    for (const write of [graphmlOf, networkJson, (each: Network) => [...followTheMoney([each])].join('')]) {
      expect(write(masked)).not.toMatch(/Payer P|Beneficiary B/);
      const shown = [...new Set(write(named).match(/(Payer P|Beneficiary B)\d/g))].sort();
      expect(shown).toEqual(['Beneficiary B1', 'Payer P1']);
    }
  });

  it('tells no number of whoever is protected or no lead, in what is given to others', async () => {
    const [network] = (await found(true)).networks as [Network];
    for (const text of [graphmlOf(network), [...followTheMoney([network])].join('')]) {
      expect(text).not.toMatch(/\bP[2356]\b/);
      expect(text).toMatch(/\bP1\b/);
    }
  });

  it('shows whoever is protected by an id that takes the key of the ledger to find', async () => {
    const [network] = (await found(true)).networks as [Network];
    const keyed = createHmac('sha256', Buffer.from('07'.repeat(32), 'hex'))
      .update('other:0:P2')
      .digest('hex');
    const id = `other:${keyed.slice(0, 16)}`;
    expect(network.parties.find((party) => party.id === 'payer:P2')?.outsideId).toBe(id);
    expect(graphmlOf(network)).toContain(id);
  });

  it('tells the number of a payment between two leads alone', async () => {
    const [network] = (await found(false)).networks as [Network];
    const paid = network.ties.filter((tie) => tie.kind === 'paid');
    const between = paid.find(({ one, other }) => one === 'payer:P1' && other === 'beneficiary:B1');
    expect(between?.payments).toHaveLength(1);
    const told = [...followTheMoney([network])].flatMap(
      (line) => line.match(/"recordId":\["([^"]+)"\]/)?.[1] ?? [],
    );
    expect(told).toEqual(between?.payments.map(({ id }) => id));
    expect(paid.length).toBeGreaterThan(1);
  });

  it('is GraphML that a reader of GraphML reads whole', async () => {
    const [network] = (await found(true)).networks as [Network];
    const graph = graphml.parse(MultiGraph, graphmlOf(network), { addMissingNodes: false });
    expect([graph.order, graph.size]).toEqual([network.parties.length, network.ties.length]);
    expect(graph.getNodeAttribute('beneficiary:B1', 'assessment')).toBe('lead');
    const hostile = { ...network, id: 'a"<&\u0000\uD800' };
    expect(() => new SaxesParser().write(graphmlOf(hostile)).close()).not.toThrow();
  });

  it('is FollowTheMoney that its own model takes, with the standing of each', async () => {
    const [network] = (await found(false)).networks as [Network];
    const model = new ftm.Model(ftm.defaultModel as unknown as ConstructorParameters<typeof ftm.Model>[0]);
    const entities = [...followTheMoney([network, network])].map((line) =>
      ftm.Entity.fromJSON(model, JSON.parse(line)),
    );
    const people = entities.filter(({ schema }) => schema.isA('LegalEntity'));
    expect(people).toHaveLength(network.parties.length);
    expect(
      people.flatMap((each) => each.getProperty('keywords')).filter((word) => word === 'assessment:lead'),
    ).toHaveLength(2);
    const known = new Set(people.map(({ id }) => id));
    for (const paid of entities.filter(({ schema }) => schema.name === 'Payment')) {
      expect(known.has(String(paid.getFirst('payer')))).toBe(true);
      expect(known.has(String(paid.getFirst('beneficiary')))).toBe(true);
      expect(paid.getFirst('amount')).toBe('45.50');
    }
  });

  it('has one line a network', async () => {
    const [network] = (await found(false)).networks as [Network];
    expect(networkCells(network)).toMatchObject({
      payer_leads: '2',
      beneficiary_leads: '1',
      protected: '1',
      others: '3',
      strongest_band: 'strong',
      payments: '5',
    });
  });
});
