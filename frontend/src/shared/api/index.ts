export { api } from './api';
export { isNotFound, onSignedOut } from './http';
export { Problem, sentence } from './Problem';
export type * from './measuredTypes';
export type * from './networkTypes';
export type * from './poolTypes';
export type * from './types';
export type * from './sweepTypes';
