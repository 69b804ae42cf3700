import { engineName, precisionName, precisionWords } from '@/shared/engine';

it.each([
  [engineName('pytorch'), 'PyTorch'],
  [engineName('dl4j'), 'Deeplearning4j'],
  [engineName('auto'), 'Auto'],
  [engineName('newcomer'), 'newcomer'],
  [precisionName('auto'), 'Auto'],
  [precisionName('bf16'), 'bf16'],
  [precisionWords('bf16'), 'bf16 mixed precision'],
  [precisionWords('fp32'), 'fp32'],
])('says %o', (said, expected) => expect(said).toBe(expected));
