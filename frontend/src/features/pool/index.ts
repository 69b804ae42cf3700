export { ForecastErrors } from './ForecastErrors';
export { useLabels, usePool } from './livePool';
export { WorkerCard } from './WorkerCard';
export { WorkerTable } from './WorkerTable';
