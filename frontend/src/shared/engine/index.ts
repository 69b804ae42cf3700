import type { Precision } from '../api';

/** The engines' proper names: the only place that knows them. */
const ENGINES: Record<string, string> = { pytorch: 'PyTorch', dl4j: 'Deeplearning4j', auto: 'Auto' };

/** "pytorch" -> "PyTorch". An engine that is new to this page keeps the name that the server gives it. */
export const engineName = (engine: string) => ENGINES[engine] ?? engine;

/** "auto" -> "Auto". The others are written as everybody writes them. */
export const precisionName = (precision: Precision | 'auto') => (precision === 'auto' ? 'Auto' : precision);

/** What a run trained in, for a sentence: with bf16 the weights stay 32-bit. */
export const precisionWords = (precision: Precision) =>
  precision === 'bf16' ? 'bf16 mixed precision' : precision;
