import { phoneNumber } from '../digits.js';
import { addRecord, drawName, newPayee, type PayeeTraits } from '../new-payee.js';
import { firstRecord, type Payee } from '../payee.js';
import { placeOf } from '../places.js';
import { pooled } from '../pool.js';
import type { Source } from '../world.js';

export interface Attention {
  /** How often a payer finds somebody whom nobody else pays. */
  readonly newcomers: number;
  /** Share of those who use a relative's wallet as well. */
  readonly names: number;
  readonly traits?: PayeeTraits;
}

/** Somebody whom many pay. */
export function publicPayee(
  source: Source,
  klass: string,
  country: string,
  { newcomers, names, traits = {} }: Attention,
): Payee {
  const { draws } = source;
  return pooled(source, klass + country, newcomers, () => {
    const payee = newPayee(source, country, klass, traits);
    if (!draws.chance(names)) return payee;
    for (let i = 1 + (draws.chance(0.25) ? 1 : 0); i > 0; i--) {
      const sex = draws.chance(0.5) ? 'f' : 'm';
      const family = draws.chance(0.5) ? firstRecord(payee).name.family : undefined;
      const name = drawName(source, country, sex, family);
      const phone = draws.chance(0.6) ? payee.phone : phoneNumber(draws, placeOf(country));
      addRecord(source, payee, name, { phone });
    }
    return payee;
  });
}
