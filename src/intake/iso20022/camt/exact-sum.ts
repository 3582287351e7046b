/** Sums of decimals of at most five places, which is what the schema allows, exact and cheap. */
export interface ExactSum {
  /** Undefined once anything was added that is no such decimal. */
  readonly value: () => bigint | undefined;
  readonly add: (amount: string, isNegative: boolean) => void;
}

const places = 5;
const unit = 10 ** places;
/** Below it a sum of small numbers is exact; then it goes over into whole numbers of any size. */
const flushAt = 2 ** 52;

export function exactSum(): ExactSum {
  let whole: bigint | undefined = 0n;
  let part = 0;
  return {
    value: () => (whole === undefined ? undefined : whole + BigInt(part)),
    add: (amount, isNegative) => {
      if (whole === undefined) return;
      const units = smallUnits(amount);
      if (units !== undefined) {
        part += isNegative ? -units : units;
        if (Math.abs(part) < flushAt) return;
        whole += BigInt(part);
        part = 0;
        return;
      }
      const value = exactUnits(amount);
      whole = value === undefined ? undefined : whole + (isNegative ? -value : value);
    },
  };
}

const small = /^\d{1,9}(?:\.\d{0,5})?$/;

/** Whole hundred-thousandths; undefined beyond what a number holds exactly. */
export function smallUnits(amount: string): number | undefined {
  return small.test(amount) ? Math.round(Number(amount) * unit) : undefined;
}

/** Undefined when it is no decimal of so few places. */
export function exactUnits(amount: string): bigint | undefined {
  const [, whole, fraction = ''] = /^(\d{1,40})(?:\.(\d{0,5})0*)?$/.exec(amount) ?? [];
  return whole === undefined ? undefined : BigInt(whole + fraction.padEnd(places, '0'));
}

/** At least two places, as amounts are written. */
export function decimalText(units: bigint): string {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const fraction = digits.slice(-places).replace(/0{1,3}$/, '');
  return `${units < 0n ? '-' : ''}${digits.slice(0, -places)}.${fraction}`;
}
