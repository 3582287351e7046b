/** The facts that beneficiary streams make for payers, as they go from the one kind of stream to the other (F1, F2). */
import type { DerivedFacts } from '../../typology/compiled/party-sorted.js';

/** Collects facts as beneficiary streams make them. */
export class DerivedFactsBuilder {
  private length = 0;
  private payer: Int32Array = new Int32Array(64);
  private beneficiary: Int32Array = new Int32Array(64);
  private at: Float64Array = new Float64Array(64);
  private kind: Int8Array = new Int8Array(64);
  private value: Int8Array = new Int8Array(64);

  add(kind: number, payer: number, beneficiary: number, at: number, value: number): void {
    const i = this.length++;
    if (i === this.payer.length) this.grow();
    this.kind[i] = kind;
    this.payer[i] = payer;
    this.beneficiary[i] = beneficiary;
    this.at[i] = at;
    this.value[i] = value;
  }

  build(): DerivedFacts {
    const { length } = this;
    return {
      length,
      payer: this.payer.slice(0, length),
      beneficiary: this.beneficiary.slice(0, length),
      at: this.at.slice(0, length),
      kind: this.kind.slice(0, length),
      value: this.value.slice(0, length),
    };
  }

  private grow(): void {
    const { payer, beneficiary, at, kind, value } = this;
    const length = payer.length * 2;
    this.payer = new Int32Array(length);
    this.payer.set(payer);
    this.beneficiary = new Int32Array(length);
    this.beneficiary.set(beneficiary);
    this.at = new Float64Array(length);
    this.at.set(at);
    this.kind = new Int8Array(length);
    this.kind.set(kind);
    this.value = new Int8Array(length);
    this.value.set(value);
  }
}

/** The facts of several batches together, sorted by (payer, at, beneficiary, kind). */
export function sortedFacts(parts: readonly DerivedFacts[]): DerivedFacts {
  const all = new DerivedFactsBuilder();
  for (const part of parts) addFacts(all, part, undefined);
  const { payer, beneficiary, at, kind, length, ...facts } = all.build();
  const order = Uint32Array.from({ length }, (_, i) => i).sort(
    (a, b) =>
      (payer[a] as number) - (payer[b] as number) ||
      (at[a] as number) - (at[b] as number) ||
      (beneficiary[a] as number) - (beneficiary[b] as number) ||
      (kind[a] as number) - (kind[b] as number),
  );
  const sorted = new DerivedFactsBuilder();
  addFacts(sorted, { payer, beneficiary, at, kind, length, ...facts }, order);
  return sorted.build();
}

function addFacts(to: DerivedFactsBuilder, from: DerivedFacts, order: Uint32Array | undefined): void {
  for (let n = 0; n < (order ?? from).length; n++) {
    const i = order === undefined ? n : (order[n] as number);
    to.add(
      from.kind[i] as number,
      from.payer[i] as number,
      from.beneficiary[i] as number,
      from.at[i] as number,
      from.value[i] as number,
    );
  }
}

/** The facts about payers from `from` up to and including `to`; `facts` is sorted by payer. */
export function factsBetween(facts: DerivedFacts, from: number, to: number): DerivedFacts {
  const bound = (limit: number): number => {
    let low = 0;
    let high = facts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((facts.payer[middle] as number) < limit) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const start = bound(from);
  const end = bound(to + 1);
  return {
    length: end - start,
    payer: facts.payer.slice(start, end),
    beneficiary: facts.beneficiary.slice(start, end),
    at: facts.at.slice(start, end),
    kind: facts.kind.slice(start, end),
    value: facts.value.slice(start, end),
  };
}

/** Of whom a fact holds at some instant. */
export function toldOfWhom(facts: DerivedFacts): readonly number[] {
  return [...new Set(facts.beneficiary.filter((_, at) => (facts.value[at] as number) > 0))];
}

/** The facts that are not about this beneficiary, in the same order. */
export function factsExcept(facts: DerivedFacts, beneficiary: number): DerivedFacts {
  return factsWhere(facts, (at) => facts.beneficiary[at] !== beneficiary);
}

function factsWhere(facts: DerivedFacts, isKept: (at: number) => boolean): DerivedFacts {
  const kept = Uint32Array.from({ length: facts.length }, (_, at) => at).filter(isKept);
  const found = new DerivedFactsBuilder();
  addFacts(found, facts, kept);
  return found.build();
}
