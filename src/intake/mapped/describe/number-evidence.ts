/** Which decimal mark and which groups the numbers of a file have: told by values that fit one and not the other. */
import { decimalMarks, groupingMarks, type NumberForm } from '../mapping.js';
import { numberReader } from '../number-text.js';

const forms: readonly (NumberForm & { readonly reads: (text: string) => boolean })[] = decimalMarks.flatMap(
  (decimal) =>
    groupingMarks
      .filter((grouping) => grouping !== decimal)
      .map((grouping) => {
        const read = numberReader({ decimal, grouping });
        return { decimal, grouping, reads: (text: string) => read(text) !== undefined };
      }),
);

export interface NumberEvidence {
  readonly take: (text: string) => void;
  /** Values taken, and those that some form reads. */
  readonly seen: () => number;
  readonly numbers: () => number;
  readonly negatives: () => number;
  /** Values that have a mark at all. */
  readonly marked: () => number;
  /** Values read with this decimal mark and not with the other. */
  readonly only: () => Readonly<Record<NumberForm['decimal'], number>>;
  readonly hits: () => readonly number[];
}

export function numberEvidence(): NumberEvidence {
  const hits = forms.map(() => 0);
  const only = { '.': 0, ',': 0 };
  let [seen, numbers, negatives, marked] = [0, 0, 0, 0];
  return {
    take: (text) => {
      seen++;
      const read = forms.map(({ reads }) => reads(text));
      const [point, comma] = decimalMarks.map((mark) =>
        forms.some((form, i) => form.decimal === mark && read[i]),
      );
      if (point !== true && comma !== true) return;
      numbers++;
      if (/[-(\u2212]/u.test(text)) negatives++;
      if (/\d\D+\d/u.test(text)) marked++;
      read.forEach((fits, i) => {
        if (fits) hits[i] = (hits[i] ?? 0) + 1;
      });
      if (point !== comma) only[point === true ? '.' : ',']++;
    },
    seen: () => seen,
    numbers: () => numbers,
    negatives: () => negatives,
    marked: () => marked,
    only: () => only,
    hits: () => hits,
  };
}

export interface NumberGuess {
  /** Undefined when the values fit either mark, or some fit one and some the other. */
  readonly decimal: NumberForm['decimal'] | undefined;
  readonly grouping: NumberForm['grouping'];
  readonly only: Readonly<Record<NumberForm['decimal'], number>>;
}

/** Over all columns of numbers, for a file is written by one program. */
export function guessNumbers(columns: readonly NumberEvidence[]): NumberGuess {
  const total = forms.map((_, i) => columns.reduce((sum, column) => sum + (column.hits()[i] ?? 0), 0));
  const sum = (mark: NumberForm['decimal']): number =>
    columns.reduce((all, column) => all + column.only()[mark], 0);
  const only = { '.': sum('.'), ',': sum(',') };
  const isMarked = columns.some((column) => column.marked() > 0);
  const decimal = only['.'] > 0 === only[','] > 0 ? (isMarked ? undefined : '.') : only['.'] > 0 ? '.' : ',';
  let best = -1;
  let grouping: NumberForm['grouping'] = 'none';
  forms.forEach((form, i) => {
    if (form.decimal !== (decimal ?? '.') || (total[i] ?? 0) <= best) return;
    best = total[i] ?? 0;
    grouping = form.grouping;
  });
  return { decimal, grouping, only };
}
