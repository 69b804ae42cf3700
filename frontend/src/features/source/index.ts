/** A network as source code to copy and to run elsewhere. */
export { SourcePanel } from './SourcePanel';
