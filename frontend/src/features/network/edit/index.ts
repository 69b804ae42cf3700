/** The third door: to change a network. */
export { EMPTY } from './change';
export { NetworkEditor } from './NetworkEditor';
