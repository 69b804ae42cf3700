import type { AnalysisNode, Layer, ShapeOf } from '@/shared/api';

/** What is known of one layer, or of the input. */
export interface LayerFacts {
  id: string;
  /** `null` for the input. */
  layer: Layer | null;
  /** `null` for the input, and while a mistake hides what follows. */
  node: AnalysisNode | null;
  output: ShapeOf | null;
}
