/** What a payment row says of its status. */
export const states: {
  readonly executed: number;
  readonly refusedFunds: number;
  readonly refusedLimit: number;
  readonly refusedCompliance: number;
  readonly attemptedTechnical: number;
} = {
  executed: 0,
  refusedFunds: 1,
  refusedLimit: 2,
  refusedCompliance: 3,
  attemptedTechnical: 4,
};

export const flags: {
  readonly target: number;
  readonly returned: number;
  readonly duplicate: number;
  readonly dateOnly: number;
  readonly bookingTime: number;
  readonly noCountry: number;
  readonly dropped: number;
  /** A card in a shop, a card elsewhere, cash from a machine: one of them where a merchant is paid by card. */
  readonly cardPresent: number;
  readonly cardAbsent: number;
  readonly cash: number;
  /** It comes back for compliance. */
  readonly complianceReturn: number;
} = {
  target: 1,
  returned: 2,
  duplicate: 4,
  dateOnly: 8,
  bookingTime: 16,
  noCountry: 32,
  dropped: 64,
  cardPresent: 128,
  cardAbsent: 256,
  cash: 512,
  complianceReturn: 1_024,
};

type Column = Uint8Array | Uint16Array | Uint32Array | Float64Array;

const kept = flags.target | flags.cardPresent | flags.cardAbsent | flags.cash;

/** Payments as columns of numbers: about 39 bytes each, so that ten million fit beside their parties. */
export class PaymentLog {
  length = 0;
  payer: Uint32Array = new Uint32Array(1024);
  face: Uint32Array = new Uint32Array(1024);
  /** Seconds since 1970-01-01 UTC. */
  at: Uint32Array = new Uint32Array(1024);
  amount: Uint32Array = new Uint32Array(1024);
  /** Minor units in the currency of the pay-out, beyond 32 bits in some currencies. */
  payout: Float64Array = new Float64Array(1024);
  salt: Uint32Array = new Uint32Array(1024);
  purpose: Uint8Array = new Uint8Array(1024);
  relationship: Uint8Array = new Uint8Array(1024);
  channel: Uint8Array = new Uint8Array(1024);
  flags: Uint16Array = new Uint16Array(1024);
  state: Uint8Array = new Uint8Array(1024);
  /** 0 where no merchant is paid. */
  merchant: Uint16Array = new Uint16Array(1024);
  /** 0 for the payer's usual provider. */
  provider: Uint8Array = new Uint8Array(1024);
  /** 1 + the country of the payer's address on the net, 0 for the country in which the payer lives. */
  net: Uint8Array = new Uint8Array(1024);

  /** Appends an empty row and returns its index. */
  add(): number {
    if (this.length === this.payer.length) this.grow();
    return this.length++;
  }

  /** Appends a row like another one and returns its index; it starts without marks but whether it is a target's. */
  addLike(of: number): number {
    const row = this.add();
    this.payer[row] = this.payer[of] as number;
    this.face[row] = this.face[of] as number;
    this.at[row] = this.at[of] as number;
    this.amount[row] = this.amount[of] as number;
    this.payout[row] = this.payout[of] as number;
    this.salt[row] = this.salt[of] as number;
    this.purpose[row] = this.purpose[of] as number;
    this.relationship[row] = this.relationship[of] as number;
    this.channel[row] = this.channel[of] as number;
    this.flags[row] = (this.flags[of] as number) & kept;
    this.merchant[row] = this.merchant[of] as number;
    this.provider[row] = this.provider[of] as number;
    this.net[row] = this.net[of] as number;
    return row;
  }

  /** Keeps the given rows only, in the given order. */
  reorder(rows: Uint32Array): void {
    this.payer = pick(this.payer, rows, new Uint32Array(rows.length));
    this.face = pick(this.face, rows, new Uint32Array(rows.length));
    this.at = pick(this.at, rows, new Uint32Array(rows.length));
    this.amount = pick(this.amount, rows, new Uint32Array(rows.length));
    this.payout = pick(this.payout, rows, new Float64Array(rows.length));
    this.salt = pick(this.salt, rows, new Uint32Array(rows.length));
    this.purpose = pick(this.purpose, rows, new Uint8Array(rows.length));
    this.relationship = pick(this.relationship, rows, new Uint8Array(rows.length));
    this.channel = pick(this.channel, rows, new Uint8Array(rows.length));
    this.flags = pick(this.flags, rows, new Uint16Array(rows.length));
    this.state = pick(this.state, rows, new Uint8Array(rows.length));
    this.merchant = pick(this.merchant, rows, new Uint16Array(rows.length));
    this.provider = pick(this.provider, rows, new Uint8Array(rows.length));
    this.net = pick(this.net, rows, new Uint8Array(rows.length));
    this.length = rows.length;
  }

  private grow(): void {
    const size = Math.ceil(this.length * 1.5);
    const wider = <T extends Column>(old: T, next: T): T => {
      next.set(old);
      return next;
    };
    this.payer = wider(this.payer, new Uint32Array(size));
    this.face = wider(this.face, new Uint32Array(size));
    this.at = wider(this.at, new Uint32Array(size));
    this.amount = wider(this.amount, new Uint32Array(size));
    this.payout = wider(this.payout, new Float64Array(size));
    this.salt = wider(this.salt, new Uint32Array(size));
    this.purpose = wider(this.purpose, new Uint8Array(size));
    this.relationship = wider(this.relationship, new Uint8Array(size));
    this.channel = wider(this.channel, new Uint8Array(size));
    this.flags = wider(this.flags, new Uint16Array(size));
    this.state = wider(this.state, new Uint8Array(size));
    this.merchant = wider(this.merchant, new Uint16Array(size));
    this.provider = wider(this.provider, new Uint8Array(size));
    this.net = wider(this.net, new Uint8Array(size));
  }
}

function pick<T extends Column>(from: T, rows: Uint32Array, into: T): T {
  for (let i = 0; i < rows.length; i++) into[i] = from[rows[i] as number] as number;
  return into;
}
