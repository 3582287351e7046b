import type { Weighted } from '../../random.js';
import { organisation } from '../organisation.js';
import type { PayeeRecord } from '../payee.js';
import { several } from '../several.js';
import { common, type World } from '../world.js';

interface Trade {
  readonly merchantCategory: string;
  readonly label: string;
  /** Median in euros. */
  readonly euros: number;
  readonly share: number;
}

function trade(merchantCategory: string, label: string, euros: number, share: number): Trade {
  return { merchantCategory, label, euros, share };
}

const trades: readonly Trade[] = [
  trade('5411', 'Epicerie', 31, 12),
  trade('5812', 'Restaurant', 24, 12),
  trade('5651', 'Mode', 42, 10),
  trade('5732', 'Electro', 85, 6),
  trade('5942', 'Librairie', 19, 7),
  trade('5816', 'Jeux', 14, 9),
  trade('4111', 'Transport', 18, 7),
  trade('4121', 'Taxi', 17, 4),
  trade('7011', 'Hotel', 105, 3),
  trade('5968', 'Abonnement', 12, 9),
  trade('7832', 'Cinema', 16, 3),
  trade('8099', 'Sante', 33, 3),
  trade('5712', 'Maison', 72, 5),
  trade('5945', 'Loisirs', 30, 6),
  trade('5814', 'Snack', 13, 9),
  trade('7230', 'Coiffure', 28, 3),
  trade('4722', 'Voyages', 190, 2),
  trade('5734', 'Logiciels', 30, 3),
];
const byShare: Weighted<Trade> = trades.map((entry) => [entry, entry.share] as const);
/** What all shares were taken of; they add up to a little less. */
const whole = 113;

const signs = [
  'du Port',
  'Centre',
  'Nord',
  'Soleil',
  'Express',
  'Martin',
  'des Halles',
  'Bleu',
  'Plus',
  'Atelier',
  'Lumiere',
  'Verte',
] as const;
const elsewhere = ['PT', 'PL', 'RO', 'MA'] as const;
const recorders = ['Screen Studio', 'RecordDesk', 'ClipSaver'] as const;

export interface Shop {
  readonly record: PayeeRecord;
  readonly euros: number;
}

export interface Shops {
  readonly byTrade: ReadonlyMap<Trade, readonly Shop[]>;
  /** Sellers of software that records the screen. */
  readonly recorders: readonly PayeeRecord[];
}

/** One shop for twenty payers. */
export function makeShops(world: World): Shops {
  const total = Math.max(60, Math.round(world.size * 0.05));
  const byTrade = new Map(
    trades.map((entry) => {
      const count = Math.max(2, Math.round((total * entry.share) / whole));
      return [entry, several(count, () => newShop(world, entry))] as const;
    }),
  );
  return {
    byTrade,
    recorders: recorders.map((name) =>
      organisation(common(world), 'PL', { name, klass: 'shop', merchantCategory: '5734' }),
    ),
  };
}

function newShop(world: World, { merchantCategory, label, euros }: Trade): Shop {
  const { draws } = world;
  const country = draws.chance(0.9) ? 'FR' : draws.pick(elsewhere);
  const name = `${label} ${draws.pick(signs)} ${draws.below(900)}`;
  return { record: organisation(common(world), country, { name, klass: 'shop', merchantCategory }), euros };
}

/** Any shop, the larger ones of a trade more often. */
export function anyShop({ byTrade }: Shops, draws: World['draws']): Shop {
  return draws.pickRanked(byTrade.get(draws.weighted(byShare)) ?? []);
}
