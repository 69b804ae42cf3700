export { FindingNotes } from './FindingNotes';
export { signOf } from './signs';
export { useFindings } from './useFindings';
