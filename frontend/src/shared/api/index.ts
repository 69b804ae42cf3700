export { api } from './api';
export { isNotFound, onSignedOut } from './http';
export { Problem, sentence } from './Problem';
export type * from './modelTypes';
export type * from './networkTypes';
export type * from './datasetTypes';
export type * from './types';
export type * from './sweepTypes';
