export { usePool } from './livePool';
export { WorkerCard } from './WorkerCard';
