/**
 * The two principal components of some rows: where each lies in the plane in which they differ most (PCA).
 *
 * @param rows n × d
 * @return n × 2; each column has mean 0, the first the larger variance
 */
export function principalPlane(rows: readonly Float32Array[]): [x: number, y: number][] {
  const centred = centredRows(rows);
  const first = mainDirection(centred, null);
  const second = mainDirection(centred, first);
  return centred.map((row) => [dot(row, first), dot(row, second)]);
}

function centredRows(rows: readonly Float32Array[]): Float64Array[] {
  const size = rows[0]?.length ?? 0;
  const mean = new Float64Array(size);
  for (const row of rows) row.forEach((value, i) => (mean[i] = (mean[i] as number) + value / rows.length));
  return rows.map((row) => Float64Array.from(row, (value, i) => value - (mean[i] as number)));
}

/** Enough for two directions whose variances differ by a few percent. */
const MOST_STEPS = 300;

/** The unit vector along which the rows vary most, across `other`: by power iteration, Xᵀ(Xv) again and again. */
function mainDirection(rows: readonly Float64Array[], other: Float64Array | null): Float64Array {
  const size = rows[0]?.length ?? 0;
  let v = unit(
    across(
      Float64Array.from({ length: size }, (_, i) => 1 + ((i * 7919) % 101) / 101),
      other,
    ),
  );
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = new Float64Array(size);
    for (const row of rows) {
      const share = dot(row, v);
      for (let i = 0; i < size; i++) next[i] = (next[i] as number) + share * (row[i] as number);
    }
    const turned = unit(across(next, other));
    const same = Math.abs(dot(turned, v));
    v = turned;
    if (same > 1 - 1e-12) break;
  }
  return v;
}

const dot = (a: Float64Array, b: Float64Array) =>
  a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);

function across(v: Float64Array, other: Float64Array | null): Float64Array {
  if (!other) return v;
  const share = dot(v, other);
  return v.map((value, i) => value - share * (other[i] as number));
}

/** Rows that don't differ have no direction: then it is zero. */
function unit(v: Float64Array): Float64Array {
  const length = Math.sqrt(dot(v, v));
  return length > 1e-12 ? v.map((value) => value / length) : new Float64Array(v.length);
}
