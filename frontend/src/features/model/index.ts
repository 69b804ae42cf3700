/** The registry: networks that somebody keeps. */
export { DeleteModel } from './DeleteModel';
export { ImportList } from './ImportList';
export { ImportModel } from './ImportModel';
export { KeepModel } from './KeepModel';
export { Lineage } from './Lineage';
export { ModelList } from './ModelList';
export { useImports, useModelOf, useModels } from './queries';
export { NameModel } from './NameModel';
