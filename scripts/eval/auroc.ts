// How well one number tells two kinds of questions apart. Called by measure.ts.

/**
 * @returns From 0 to 1: how often a number of the first list is above one of the second, ties counted half (the area under
 *   the receiver operating characteristic, by the rank sum of Mann and Whitney).
 */
export function auroc(above: readonly number[], below: readonly number[]): number {
  const all = [...above.map((value) => ({ value, own: 1 })), ...below.map((value) => ({ value, own: 0 }))];
  all.sort((a, b) => a.value - b.value);
  let ranks = 0;
  for (let from = 0; from < all.length;) {
    let to = from;
    let own = 0;
    while (to < all.length && all[to]?.value === all[from]?.value) own += all[to++]?.own ?? 0;
    ranks += own * ((from + to + 1) / 2);
    from = to;
  }
  return (ranks - (above.length * (above.length + 1)) / 2) / (above.length * below.length);
}
