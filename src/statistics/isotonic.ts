/**
 * The never-falling sequence nearest to `values` by weighted squares, within bounds: pooling adjacent violators (Ayer et
 * al., Annals of Mathematical Statistics 26, 1955), then cutting at the bounds, which for bounds that hold for all
 * places gives the nearest bounded sequence.
 */
export function isotonic(
  values: readonly number[],
  weights: readonly number[],
  lower: number,
  upper: number,
): readonly number[] {
  const blocks: { mean: number; weight: number; size: number }[] = [];
  values.forEach((value, at) => {
    let block = { mean: value, weight: weights[at] ?? 0, size: 1 };
    for (let last = blocks.at(-1); last !== undefined && last.mean >= block.mean; last = blocks.at(-1)) {
      const weight = last.weight + block.weight;
      const mean =
        weight === 0
          ? (last.mean + block.mean) / 2
          : (last.mean * last.weight + block.mean * block.weight) / weight;
      block = { mean, weight, size: last.size + block.size };
      blocks.pop();
    }
    blocks.push(block);
  });
  return blocks.flatMap(({ mean, size }) =>
    new Array<number>(size).fill(Math.min(upper, Math.max(lower, mean))),
  );
}
