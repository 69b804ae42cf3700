export { ForecastErrors } from './ForecastErrors';
export { usePool } from './livePool';
export { WorkerCard } from './WorkerCard';
export { WorkerTable } from './WorkerTable';
