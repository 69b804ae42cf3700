import type { Network } from '@/shared/api';

/** The nodes that weigh channels, block by block (Hu et al. 2017): sigmoids that maps are multiplied by. */
export function excitationsOf({ nodes }: Network): string[] {
  const sigmoids = new Set(
    nodes
      .filter(({ layer }) => layer.kind === 'activation' && layer.function === 'sigmoid')
      .map(({ id }) => id),
  );
  return nodes
    .filter(({ layer }) => layer.kind === 'multiply')
    .flatMap(({ inputs }) => inputs.filter((id) => sigmoids.has(id)));
}

/** One block's mean weights. */
export interface Excitation {
  node: string;
  /** Of each class a weight from 0 to 1 for each channel; null where no image is of the class. */
  perClass: (Float32Array | null)[];
  /** How far the classes' weights lie apart: their standard deviation, the mean over the channels. */
  apart: number;
}

/** Adds up what images of each class excite. */
export class TallyExcitation {
  private readonly counts: number[];
  private readonly sums: (Float32Array | null)[][];

  constructor(
    private readonly nodes: readonly string[],
    classes: number,
  ) {
    this.counts = Array.from({ length: classes }, () => 0);
    this.sums = nodes.map(() => Array.from({ length: classes }, () => null));
  }

  /** @param layers of each node the weights of its channels */
  add(label: number, layers: readonly Float32Array[]) {
    this.counts[label] = (this.counts[label] ?? 0) + 1;
    layers.forEach((weights, block) => {
      const sums = this.sums[block] as (Float32Array | null)[];
      const sum = (sums[label] ??= new Float32Array(weights.length));
      weights.forEach((weight, channel) => (sum[channel] = (sum[channel] as number) + weight));
    });
  }

  means(): Excitation[] {
    return this.nodes.map((node, block) => {
      const perClass = (this.sums[block] ?? []).map(
        (sum, label) => sum?.map((one) => one / (this.counts[label] as number)) ?? null,
      );
      return { node, perClass, apart: apart(perClass.flatMap((one) => (one ? [one] : []))) };
    });
  }
}

function apart(classes: readonly Float32Array[]): number {
  const channels = classes[0]?.length ?? 0;
  let sum = 0;
  for (let channel = 0; channel < channels; channel++) {
    const weights = classes.map((one) => one[channel] as number);
    const mean = weights.reduce((all, one) => all + one, 0) / weights.length;
    sum += Math.sqrt(weights.reduce((all, one) => all + (one - mean) ** 2, 0) / weights.length);
  }
  return channels === 0 ? 0 : sum / channels;
}
