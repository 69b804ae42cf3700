export { DryRuns } from './DryRuns';
