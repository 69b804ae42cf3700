import type { Run } from '@/shared/api';
import { engineName, precisionName } from '@/shared/engine';

/** What trains or trained a run, in short: "PyTorch · bf16"; before a worker takes it, what its plan asks for. */
export function engineOf({ engine, precision, plan }: Run): string {
  return [engineName(engine ?? plan.engine), precision && precisionName(precision)]
    .filter(Boolean)
    .join(' · ');
}
