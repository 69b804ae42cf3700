import type { LayerHealth, MaybeFinite, Measurement } from '@/shared/api';

/** One quantity of one layer, steps ascending; a value may be NaN or ±Infinity and stays so. */
export interface LayerCurve {
  readonly node: string;
  readonly quantity: string;
  readonly steps: readonly number[];
  readonly values: readonly number[];
}

/** All that was measured of a run's layers, in the network's order, up to measurement n. */
export interface LayerState {
  readonly n: number;
  readonly curves: readonly LayerCurve[];
}

export const NO_LAYERS: LayerState = { n: 0, curves: [] };

const PREFIX = 'layer/';

const asNumber = (value: MaybeFinite) => (typeof value === 'number' ? value : Number(value.nonFinite));

export function fromHealth({ n, curves }: LayerHealth): LayerState {
  return { n, curves: curves.map((curve) => ({ ...curve, values: curve.values.map(asNumber) })) };
}

/** Adds what the stream brought; what is in already is left out. */
export function appendLayers(state: LayerState, measurements: readonly Measurement[]): LayerState {
  const fresh = measurements.filter(({ n, series }) => n > state.n && series.startsWith(PREFIX));
  if (fresh.length === 0) return state;
  const curves = new Map(state.curves.map((curve) => [`${curve.node}/${curve.quantity}`, curve]));
  for (const { series, step, value, nonFinite } of fresh) {
    const name = series.slice(PREFIX.length);
    const slash = name.lastIndexOf('/');
    const before = curves.get(name);
    curves.set(name, {
      node: name.slice(0, slash),
      quantity: name.slice(slash + 1),
      steps: [...(before?.steps ?? []), step],
      values: [...(before?.values ?? []), value ?? Number(nonFinite ?? NaN)],
    });
  }
  return { n: Math.max(...fresh.map(({ n }) => n)), curves: [...curves.values()] };
}

/** Layers × looks: `values[row][column]`, NaN where a layer has not been seen yet at a look. */
export interface Strip {
  readonly nodes: readonly string[];
  readonly steps: readonly number[];
  readonly values: readonly (readonly (number | undefined)[])[];
}

export function stripOf({ curves }: LayerState, quantity: string): Strip {
  const chosen = curves.filter((curve) => curve.quantity === quantity);
  const steps = [...new Set(chosen.flatMap((curve) => curve.steps))].sort((a, b) => a - b);
  return {
    nodes: chosen.map(({ node }) => node),
    steps,
    values: chosen.map((curve) => {
      const at = new Map(curve.steps.map((step, i) => [step, curve.values[i]]));
      return steps.map((step) => at.get(step));
    }),
  };
}

/** The place of the last look at or before a step; 0 if there is none. */
export function lookAt(steps: readonly number[], step: number): number {
  return Math.max(
    0,
    steps.findLastIndex((one) => one <= step),
  );
}
