// Quantiles, and two series of figures beside each other. Used by compare.ts and by the replicas' trial.

/** @param share From 0 to 1. @returns The value below which that share of the values lies; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Both medians, their difference, and the ratio of each pair: its median, and from the least to the greatest. */
export function ratioOf(ours: readonly number[], theirs: readonly number[]): string {
  const ratios = ours.map((value, at) => value / (theirs[at] ?? Number.NaN));
  const [one, other] = [quantile(ours, 0.5), quantile(theirs, 0.5)];
  const difference = one - other;
  return `${short(one)}, bare ${short(other)}; ${difference < 0 ? '−' : '+'}${short(Math.abs(difference))}; ratio ${quantile(ratios, 0.5).toFixed(2)} (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)})`;
}

const short = (value: number): string => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
