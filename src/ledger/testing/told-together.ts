/** Tests whose cases do not touch each other, so that all those of a file are loaded together. */
import { beforeAll, it } from 'vitest';

type Of<Name extends string, Value> = Readonly<Record<Name, Value>>;

export type TestOfCases<Case, Told> = <Name extends string>(
  what: string,
  cases: () => Of<Name, Case>,
  holds: (told: Of<Name, Told>) => void,
) => void;

/**
 * A test that says what holds, tells its cases while tests are described, and is then given what became of each: `tell` has
 * the cases of all tests of the file at once, before the first of them. A key has letters and digits only.
 */
export function toldTogether<Case, Told>(
  tell: (cases: ReadonlyMap<string, Case>) => Promise<ReadonlyMap<string, Told>>,
): TestOfCases<Case, Told> {
  const all = new Map<string, Case>();
  let told: ReadonlyMap<string, Told> = new Map();
  beforeAll(async () => {
    told = await tell(all);
  });
  let tests = 0;
  return <Name extends string>(
    what: string,
    cases: () => Of<Name, Case>,
    holds: (told: Of<Name, Told>) => void,
  ): void => {
    const test = tests++;
    const own = Object.entries<Case>(cases()).map(([name, one]) => ({ name, key: `${name}${test}`, one }));
    for (const { key, one } of own) all.set(key, one);
    it(what, () => {
      const ofCase = (key: string): Told => {
        if (!told.has(key)) throw new Error(`the case ${key} was not told`);
        return told.get(key) as Told;
      };
      holds(Object.fromEntries(own.map(({ name, key }) => [name, ofCase(key)])) as Of<Name, Told>);
    });
  };
}
