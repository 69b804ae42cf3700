/** The registry: networks that somebody keeps. */
export { DeleteModel } from './DeleteModel';
export { KeepModel } from './KeepModel';
export { Lineage } from './Lineage';
export { ModelList } from './ModelList';
export { useModelOf, useModels } from './queries';
export { NameModel } from './NameModel';
