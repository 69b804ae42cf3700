export { MemberTable } from './MemberTable';
export { progressWords } from './progress';
export { isOver, useSweep, useSweeps } from './queries';
export { ResultFigures } from './ResultFigures';
export { SweepActions } from './SweepActions';
export { SweepPreview } from './SweepPreview';
export { fieldsOf, valuesOf, type Field } from './varied';
export { VaryFields, type Vary } from './VaryFields';
